import { number, plural } from './plural.ts';

export const title = 'Rules';
export const intro =
  'A rule answers for you, in the words you chose. It never gives more than a clinic asked for, and never more than you gave it by hand before.';
export const empty = 'You have no rules yet';
export const emptyText =
  'Without a rule, Chartkey asks you every time. With one, your care team can get what you always say yes to. You can see and undo all of it here.';
export const newRule = 'New rule';
export const start = 'Start with one of these';
export const templates = {
  labs: 'My care team may read new lab results',
  minds: 'Always ask me about mental health',
  insurers: 'Say not now to insurers',
  research: 'Say not now to research',
  strangers: 'Say not now to sites nobody vouches for',
  own: 'Something else',
};
export const noInstitutions = 'Share with a clinic by hand first';
export const noInstitutionsText =
  'A rule can share with a clinic only after you have shared with it once yourself. Then it is listed here.';

/** The rule as it reads, sentence by sentence: this text is written down with everything the rule does. */
export const approve = (who: string, what: string, days: string, back: string): string =>
  `${who} may read my ${what} without asking me. It is for my treatment, for ${days} at a time, from ${back}.`;
export const approveLimits = 'Nothing sensitive, and nothing that nobody has sorted yet.';
export const ask = {
  anyone: 'Ask me every time, whoever it is.',
  unverified: 'Ask me every time a site that nobody vouches for wants something.',
};
export const askWho = (who: string): string => `Ask me every time with ${who}.`;
export const refuse = {
  anyone: 'Say not now to everyone.',
  unverified: 'Say not now to sites that nobody vouches for.',
};
export const refuseWho = (who: string): string => `Say not now to ${who}.`;
export const onlyClasses = (what: string): string => `Only when they ask for ${what}.`;
export const onlyLabels = (what: string): string => `Only when it touches ${what}.`;
export const onlyClassesOrLabels = (classes: string, labels: string): string =>
  `Only when they ask for ${classes}, or when it touches ${labels}.`;
export const onlyPurposes = (why: string): string => `Only for ${why}.`;
export const kinds = {
  clinic: 'clinics',
  hospital: 'hospitals',
  laboratory: 'laboratories',
  pharmacy: 'pharmacies',
  research: 'research sites',
  insurer: 'insurers',
};
export const backs = { 3: '3 months', 12: '1 year', 36: '3 years', 120: '10 years' };
/** After “from”. */
export const lastBacks = {
  3: 'the last 3 months',
  12: 'the last year',
  36: 'the last 3 years',
  120: 'the last 10 years',
};

export const editTitle = 'Change this rule';
export const what = 'What should happen?';
export const actions = { approve: 'Share for me', ask: 'Always ask', refuse: 'Not now' };
export const actionTexts = {
  approve: 'They get an answer at once. You have 10 seconds to undo it, and can stop it at any time.',
  ask: 'This comes before every rule that shares.',
  refuse: 'They get nothing, and are told no more than that. This comes before all other rules.',
};
export const who = 'Who asks?';
export const whos = {
  anyone: 'Anyone',
  kinds: 'Some kinds of institutions',
  unverified: 'Sites that nobody vouches for',
  members: 'These institutions',
};
export const careTeam = 'My care team';
export const careTeamHint = 'Everyone you have shared with for treatment. Tick those you trust with this.';
export const notVouched = 'Nobody vouches for it now: it would be asked by hand.';
export const shared = (times: number): string => `shared ${plural(times, 'time', 'times')} by hand`;
export const records = 'What may they read?';
export const recordsAsked = 'What do they ask for?';
export const recordsAnything = 'Tick nothing to mean everything.';
export const moreKinds = 'More kinds of records';
export const sensitive = 'Or when it touches something sensitive';
export const sensitiveHint = 'A rule that shares leaves these out in any case. Here you can be asked instead.';
export const days = 'How long at a time?';
export const back = 'How far back?';
export const backHint = 'When they ask for more, they get only this much.';
export const why = 'What for?';
export const anyPurpose = 'Anything';
export const reads = 'Your rule, as it will be kept';
export const chooseWho = 'Choose who this is about.';
export const chooseWhat = 'Choose at least one kind of record.';
export const save = 'Save the rule';
export const saved = 'The rule is saved and switched on.';

export const tryTitle = 'What it would have done';
export const tryIntro =
  'These are past questions, answered with this rule as if it had been there. Nothing is changed.';
export const tryNone = 'Nobody has asked you anything on this browser yet, so there is nothing to try it on.';
export const tried = {
  approve: (count: number): string => `Shared for you: ${number(count)}`,
  ask: (count: number): string => `Left to you: ${number(count)}`,
  refuse: (count: number): string => `Not now: ${number(count)}`,
};
export const untried = (count: number): string =>
  `${plural(count, 'older question is', 'older questions are')} not kept on this browser and could not be tried.`;
export const asksFor = (name: string, what: string): string => `${name} asked for ${what}`;
export const givesDays = (days: string): string => `They would have had ${days}.`;
export const done = {
  granted: 'You shared.',
  refused: 'You said not now.',
  open: 'It still waits.',
  other: 'It ended by itself.',
};
export const reasons = {
  'no-rule': 'No rule is about this.',
  'always-ask': 'A rule of yours says to ask.',
  unverified: 'Nobody vouched for it.',
  'other-purpose': 'It was not for treatment.',
  'other-records': 'It wanted more than the rule allows.',
  'never-shared': 'It was the first time. The first time is always yours.',
  stopped: 'You had stopped sharing with them, and not shared again since.',
  'more-than-before': 'It wanted more than you had ever shared with them.',
  'held-back': 'Within the last day you had taken an answer to them back, or said not now.',
  'too-often': 'A rule had answered them within the last day.',
  dates: 'It wanted dates that the rule leaves out.',
  hints: 'Something in it may give away what is left out.',
  nothing: 'There was nothing to share.',
};

export const on = 'On';
export const switchOn = (rule: string): string => `Rule is on: ${rule}`;
export const version = (count: number, date: string): string => `Version ${number(count)}, saved ${date}`;
export const change = 'Change';
export const changeOf = (rule: string): string => `Change this rule: ${rule}`;
export const remove = 'Take it out';
export const removeOf = (rule: string): string => `Take this rule out: ${rule}`;
export const removed = 'The rule is gone. What it shared goes on until you stop it.';
export const switchedOff = 'The rule is off. What it shared goes on until you stop it.';
export const switchedOn = 'The rule is on.';
export const differs =
  'This rule was changed on two of your devices. Until you save it again, it shares only what both versions allow.';
export const didNothing = 'It has not answered anything yet.';
export const gaveTimes = (count: number): string => `It shared ${plural(count, 'time', 'times')}`;
export const refusedTimes = (count: number): string => `It said not now ${plural(count, 'time', 'times')}`;
export const stopAll = (count: number): string => `Stop all it shared (${number(count)})`;
export const stopAllOf = (count: number): string =>
  `Stop ${plural(count, 'share', 'shares')} that this rule gave and that ${count === 1 ? 'is' : 'are'} still open`;
export const stoppedAll = 'Everything this rule shared has been stopped.';
export const gave = (name: string, what: string): string => `Shared ${what} with ${name}`;
export const refusedWith = (name: string): string => `Said not now to ${name}`;
export const stop = 'Stop';
export const stopWith = (name: string): string => `Stop sharing with ${name}`;
export const stopping = 'Stopping…';
export const states = { live: 'still open', stopped: 'stopped', expired: 'ended' };
export const until = (date: string): string => `until ${date}`;

export const budgetTitle = 'How often to tell you';
export const budgetText =
  'When a rule answers, Chartkey can tell you at once. What is over this number waits for the weekly look.';
export const budgets = { 0: 'Never', 1: '1 a week', 3: '3 a week', 7: '7 a week' };
export const budgetSaved = 'Saved.';

export const digestTitle = 'Your week';
export const digestLink = 'Your week, in one page';
export const digestIntro = 'Nothing here needs an answer.';
export const digestSpan = (from: string, until: string): string => `${from} to ${until}`;
export const digestDid = 'What your rules did';
export const digestDidNothing = 'No rule answered anything.';
export const digestOpened = 'Who opened your records';
export const digestOpenedNothing = 'Nobody opened anything.';
export const digestOpenings = (name: string, times: number): string =>
  `${name} opened your records ${plural(times, 'time', 'times')}`;
export const digestEnds = 'What ends in the next seven days';
export const digestEndsNothing = 'No share ends in the next seven days.';
export const digestEnd = (name: string, what: string): string => `${name}: ${what}`;
export const digestEmpty = 'A quiet week';
export const digestEmptyText = 'No rule answered. Nobody opened a record, and nothing ends soon.';

/** In the popup. */
export const undoing = (name: string): string => `Your rule is about to share with ${name}`;
export const undoingText = (what: string, days: string): string =>
  `They would get ${what} for ${days}. Nothing is sent yet.`;
export const undo = 'Undo';
export const undoneSay = 'Taken back. The question waits for you.';
export const noticeGave = (name: string): string => `Your rule shared with ${name}`;
export const noticeRefused = (name: string): string => `Your rule said not now to ${name}`;
export const look = 'Look at it';
export const read = 'OK';
export const digestReady = 'Your week is ready to read';
export const later = 'Not now';

/** In a receipt. */
export const answeredBy = 'A rule of yours answered';
export const answeredText = (version: number, text: string): string => `Version ${number(version)}: ${text}`;
