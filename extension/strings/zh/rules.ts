import { number } from './number.ts';

export const title = '规则';
export const intro = '规则用您选定的话代您答复。它给出的绝不会超过医疗机构请求的，也绝不会超过您以前亲自给过它的。';
export const empty = '您还没有规则';
export const emptyText =
  '没有规则时，Chartkey每次都会问您。有了规则，您的医护团队就能得到您总是同意的内容。您可以在这里看到并撤销全部。';
export const newRule = '新规则';
export const start = '从下面选一个开始';
export const templates = {
  labs: '我的医护团队可以阅读新的化验结果',
  minds: '涉及心理健康时总要问我',
  insurers: '对保险公司选择“暂不”',
  research: '对研究选择“暂不”',
  strangers: '对无人担保的网站选择“暂不”',
  own: '其他',
};
export const noInstitutions = '请先亲自与一家医疗机构共享';
export const noInstitutionsText = '只有在您亲自与某家医疗机构共享过一次之后，规则才能与它共享。届时它会列在这里。';

/** The rule as it reads, sentence by sentence: this text is written down with everything the rule does. */
export const approve = (who: string, what: string, days: string, back: string): string =>
  `不必问我，${who}就可以阅读我的：${what}。用途：我的治疗。每次期限：${days}。日期范围：${back}。`;
export const approveLimits = '不含任何敏感内容，也不含无人归类的内容。';
export const ask = {
  anyone: '每次都问我，不论是谁。',
  unverified: '无人担保的网站每次想要什么，都问我。',
};
export const askWho = (who: string): string => `涉及以下各方时每次都问我：${who}。`;
export const refuse = {
  anyone: '对所有人选择“暂不”。',
  unverified: '对无人担保的网站选择“暂不”。',
};
export const refuseWho = (who: string): string => `对以下各方选择“暂不”：${who}。`;
export const onlyClasses = (what: string): string => `仅当对方请求以下内容时：${what}。`;
export const onlyLabels = (what: string): string => `仅当涉及以下主题时：${what}。`;
export const onlyClassesOrLabels = (classes: string, labels: string): string =>
  `仅当对方请求以下内容时：${classes}；或涉及以下主题时：${labels}。`;
export const onlyPurposes = (why: string): string => `仅限以下用途：${why}。`;
export const kinds = {
  clinic: '诊所',
  hospital: '医院',
  laboratory: '化验室',
  pharmacy: '药房',
  research: '研究机构',
  insurer: '保险公司',
};
export const backs = { 3: '3个月', 12: '1年', 36: '3年', 120: '10年' };
/** After a colon. */
export const lastBacks = { 3: '最近3个月', 12: '最近一年', 36: '最近3年', 120: '最近10年' };

export const editTitle = '更改这条规则';
export const what = '应当怎么做？';
export const actions = { approve: '代我共享', ask: '总要问我', refuse: '暂不' };
export const actionTexts = {
  approve: '对方会立即得到答复。您有10秒钟可以撤销，也可以随时停止。',
  ask: '这优先于所有共享类规则。',
  refuse: '对方什么也得不到，也只会得知这一点。这优先于所有其他规则。',
};
export const who = '谁在请求？';
export const whos = {
  anyone: '任何人',
  kinds: '某些种类的机构',
  unverified: '无人担保的网站',
  members: '以下机构',
};
export const careTeam = '我的医护团队';
export const careTeamHint = '您曾为治疗与之共享过的各方。请勾选您放心托付此事的。';
export const notVouched = '现在没有人为它担保：会由您亲自答复。';
export const shared = (times: number): string => `您亲自共享过${number(times)}次`;
export const records = '对方可以阅读什么？';
export const recordsAsked = '对方请求什么？';
export const recordsAnything = '什么都不勾选表示全部。';
export const moreKinds = '更多种类的记录';
export const sensitive = '或者涉及敏感内容时';
export const sensitiveHint = '共享类规则无论如何都会排除这些。在这里可以改为询问您。';
export const days = '每次多久？';
export const back = '追溯多久？';
export const backHint = '对方请求更多时，也只能得到这么多。';
export const why = '什么用途？';
export const anyPurpose = '任何用途';
export const reads = '您的规则将这样保存';
export const chooseWho = '请选择这条规则针对谁。';
export const chooseWhat = '请至少选择一种记录。';
export const save = '保存规则';
export const saved = '规则已保存并开启。';

export const tryTitle = '它本来会怎么做';
export const tryIntro = '这些是过去的请求，按当时已有这条规则来答复。不会更改任何内容。';
export const tryNone = '在这个浏览器上还没有人向您请求过，所以没有可试的。';
export const tried = {
  approve: (count: number): string => `代您共享：${number(count)}`,
  ask: (count: number): string => `留给您决定：${number(count)}`,
  refuse: (count: number): string => `暂不：${number(count)}`,
};
export const untried = (count: number): string => `${number(count)}个更早的请求没有保存在这个浏览器上，无法试用。`;
export const asksFor = (name: string, what: string): string => `${name}请求了${what}`;
export const givesDays = (days: string): string => `对方本来会得到${days}。`;
export const done = {
  granted: '您共享了。',
  refused: '您选择了“暂不”。',
  open: '它还在等待。',
  other: '它自行结束了。',
};
export const reasons = {
  'no-rule': '没有规则涉及此事。',
  'always-ask': '您有一条规则要求询问。',
  unverified: '当时无人为它担保。',
  'other-purpose': '用途不是治疗。',
  'other-records': '请求的超过规则允许的。',
  'never-shared': '那是第一次。第一次总由您决定。',
  stopped: '您曾停止与对方共享，此后没有再共享过。',
  'more-than-before': '请求的超过您以往与对方共享过的。',
  'held-back': '最近一天内您曾收回给对方的答复，或选择了“暂不”。',
  'too-often': '最近一天内已有规则答复过对方。',
  dates: '请求的日期被规则排除。',
  hints: '其中有内容可能泄露被排除的部分。',
  nothing: '没有可共享的内容。',
};

export const on = '开启';
export const switchOn = (rule: string): string => `规则已开启：${rule}`;
export const version = (count: number, date: string): string => `第${number(count)}版，${date}保存`;
export const change = '更改';
export const changeOf = (rule: string): string => `更改这条规则：${rule}`;
export const remove = '删除';
export const removeOf = (rule: string): string => `删除这条规则：${rule}`;
export const removed = '规则已删除。它共享的内容会继续，直到您停止。';
export const switchedOff = '规则已关闭。它共享的内容会继续，直到您停止。';
export const switchedOn = '规则已开启。';
export const differs = '这条规则在您的两台设备上都被更改过。在您重新保存之前，它只共享两个版本都允许的内容。';
export const didNothing = '它还没有答复过任何请求。';
export const gaveTimes = (count: number): string => `它共享过${number(count)}次`;
export const refusedTimes = (count: number): string => `它选择过${number(count)}次“暂不”`;
export const stopAll = (count: number): string => `停止它共享的全部（${number(count)}）`;
export const stopAllOf = (count: number): string => `停止由这条规则给出且仍开放的${number(count)}项共享`;
export const stoppedAll = '这条规则共享的全部内容已停止。';
export const gave = (name: string, what: string): string => `与${name}共享了${what}`;
export const refusedWith = (name: string): string => `对${name}选择了“暂不”`;
export const stop = '停止';
export const stopWith = (name: string): string => `停止与${name}共享`;
export const stopping = '正在停止…';
export const states = { live: '仍开放', stopped: '已停止', expired: '已到期' };
export const until = (date: string): string => `到${date}`;

export const budgetTitle = '多久告诉您一次';
export const budgetText = '规则答复时，Chartkey可以立即告诉您。超过这个次数的，留到每周摘要。';
export const budgets = { 0: '从不', 1: '每周1次', 3: '每周3次', 7: '每周7次' };
export const budgetSaved = '已保存。';

export const digestTitle = '您的一周';
export const digestLink = '您的一周，一页看完';
export const digestIntro = '这里没有需要答复的内容。';
export const digestSpan = (from: string, until: string): string => `${from}至${until}`;
export const digestDid = '您的规则做了什么';
export const digestDidNothing = '没有规则答复过任何请求。';
export const digestOpened = '谁打开了您的记录';
export const digestOpenedNothing = '没有人打开过任何内容。';
export const digestOpenings = (name: string, times: number): string => `${name}打开您的记录${number(times)}次`;
export const digestEnds = '未来七天内结束的共享';
export const digestEndsNothing = '未来七天内没有共享结束。';
export const digestEnd = (name: string, what: string): string => `${name}：${what}`;
export const digestEmpty = '平静的一周';
export const digestEmptyText = '没有规则答复过。没有人打开过记录，近期也没有共享结束。';

/** In the popup. */
export const undoing = (name: string): string => `您的规则即将与${name}共享`;
export const undoingText = (what: string, days: string): string =>
  `对方将得到：${what}。期限：${days}。还没有发送任何内容。`;
export const undo = '撤销';
export const undoneSay = '已收回。请求在等待您答复。';
export const noticeGave = (name: string): string => `您的规则与${name}共享了`;
export const noticeRefused = (name: string): string => `您的规则对${name}选择了“暂不”`;
export const look = '查看';
export const read = '好';
export const digestReady = '您的每周摘要可以阅读了';
export const later = '暂不';

/** In a receipt. */
export const answeredBy = '由您的一条规则答复';
export const answeredText = (version: number, text: string): string => `第${number(version)}版：${text}`;
