import { countingIn } from '../../../protocol/strings/counting.ts';
import * as terms from '../../../protocol/strings/zh.ts';
import type { PatientWords } from '../patient-words.ts';

const { number, plural } = countingIn('zh');

export const patientWords: PatientWords = {
  terms,
  tryAgain: '重试',

  notConnected: {
    title: '用Chartkey共享',
    text: (name) =>
      `Chartkey让您选择${name}可以阅读什么。请从浏览器工具栏打开Chartkey，然后按“连接”。它不会自行共享任何内容。`,
    textDeposit: (name) =>
      `Chartkey为您保管您自己的病历副本，只掌握在您手中。请从浏览器工具栏打开它并按“连接”，之后${name}就可以在这里把副本交给您。`,
    get: '我还没有Chartkey',
    getTitle: '请先获取Chartkey',
    getText: 'Chartkey是此浏览器的扩展程序。请添加它，然后回到此页面：页面会自行发现。',
    check: '再看一次',
  },
  notSetUp: {
    title: '请完成Chartkey的设置',
    text: '大约需要三分钟。没有共享任何内容。',
    open: '打开Chartkey',
  },
  locked: {
    title: 'Chartkey已锁定',
    text: '请解锁后继续。没有共享任何内容。',
    unlock: '解锁',
  },
  wrongVersion: {
    title: 'Chartkey需要更新',
    text: '此门户网站使用较新的请求方式。您的记录和共享没有变化。请更新扩展程序，然后再看一次。',
    check: '再看一次',
  },
  offline: {
    title: '您已离线',
    text: '没有丢失任何内容。我们会自行重试。',
  },
  error: {
    title: '未能完成',
    retryTitle: '这一次未能完成',
  },

  facts: {
    records: '记录',
    dates: '日期',
    time: '期限',
    why: '用途',
    optional: '如果您愿意，还可包括',
    days: (days) => (days === 365 ? '1年' : plural(days, { other: '#天' })),
    daysUntil: (time, day) => `${time}，至${day}`,
    someOf: (names) => `${names}（仅其中一部分）`,
  },

  request: {
    ready: (name) => `${name}请求阅读您的部分记录`,
    readyText: '您在决定之前会看到全部内容，也可以少共享一些。',
    ask: '选择共享什么',
    noReason: '对方没有说明理由',
    waiting: '正在等待您在Chartkey中答复',
    waitingText: '请查看Chartkey窗口。在您于其中同意之前，不会共享任何内容。',
    cancel: '取消请求',
    cancelled: '请求已取消',
    cancelledText: '没有共享任何内容。',
    lapsed: '请求已过期',
    lapsedText: '未及时得到答复。没有共享任何内容。',
    recording: '已共享。正在等待登记',
    recordingText: (name) => `我们核对了您的签名。一旦登入公开登记册，${name}就会收到，通常只需几秒。`,
    checking: '正在核对答复',
    counterOffer: '共享的内容少于所请求的',
    counterOfferText: (name) => `${name}可以接受，也可以不接受。`,
    accept: '接受',
    decline: '不接受',
    declined: (name) => `${name}没有接受`,
    declinedText: '这里没有人可以阅读这些记录。您可以随时在Chartkey中停止此项共享。',
    granted: (day) => `已共享至${day}`,
    grantedText: '每次打开都会在Chartkey中显示给您。您可以随时在那里停止共享。',
    refused: '您选择了不共享',
    refusedText: (name) => `没有共享任何内容。${name}不会得知原因，您的诊疗照常进行。`,
    askAgain: '再次请求',
    revoked: '您停止了共享',
    revokedText: (name) => `${name}不能再打开这些记录。`,
    expired: (day) => `共享已于${day}结束`,
    expiredText: (name) => `已到您设定的日期。${name}不能再打开这些记录。`,
  },

  deposit: {
    title: (name) => `您在${name}的病历`,
    readyText: (name) => `${name}给您一份经签名的副本。只有您能打开，也只有您决定还有谁可以打开。`,
    start: '领取我的副本',
    waiting: '正在等待您在Chartkey中答复',
    waitingText: '请查看Chartkey窗口，并在其中接受副本。',
    cancel: '取消',
    receiving: '您的副本正在传送',
    receivingText: '完成之前请保持此页面打开。',
    sent: (megabytes) => `${number(megabytes)} MB`,
    filing: 'Chartkey正在整理并加密您的副本',
    filingText: '它会核对每个条目是否与医疗机构签名时一致。您可以离开此页面。',
    filingLabel: '正在整理并加密',
    filed: '副本归您所有',
    filedText: (items, name) =>
      plural(items, { other: `来自${name}的#个条目已在您的Chartkey中，也只在那里。其他人都无法打开。` }),
    again: '领取更新的副本',
    refused: '您没有领取副本',
    refusedText: '没有存储任何内容。您可以随时领取。',
    cancelled: '已取消',
    cancelledText: '没有存储任何内容。',
    empty: '还没有可以提供的病历',
    emptyText: '有了病历之后，您可以在这里领取副本。',
    signIn: '请先登录门户网站',
    signInText: '之后您可以在这里领取副本。没有丢失任何内容。',
  },
};
