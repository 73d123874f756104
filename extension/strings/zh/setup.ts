export const title = '设置Chartkey';
export const step = (now: number, of: number): string => `第${now}步，共${of}步`;
export const back = '返回';
export const next = '继续';

export const welcomeTitle = '您自己的病历，钥匙在您手中';
export const welcomePoints = [
  {
    title: '您的记录已加密',
    text: '离开这个浏览器之前就上了锁。途中谁都读不到。',
  },
  {
    title: '由您决定谁能阅读',
    text: '每家医疗机构都要请求。您会看到读什么、为什么、到何时，只共享有用的最少内容。',
  },
  {
    title: '每次打开您都看得到',
    text: '每次打开都会留下凭证。您可以随时一键停止共享。',
  },
];
export const welcomeNeed = '大约需要三分钟。请准备纸和笔。';
export const start = '开始';

export const passwordTitle = '设定密码';
export const passwordText = '它打开这个浏览器里的Chartkey。没有人能替您重设。';

export const wordsTitle = '写下您的恢复词';
export const wordsText = '这12个词能在任何电脑上打开您的记录。请按此顺序写在纸上。';
export const wordsHidden = '请确认没有人在您身后偷看。';
export const show = '显示恢复词';
export const hide = '隐藏恢复词';
export const word = (position: number, value: string): string => `第${position}个词：${value}`;
export const wordsCovered = '因为您看向别处，恢复词已遮住。准备好后请再次显示。';
export const advice = [
  '请把纸和护照放在一起。',
  '不要拍照，不要用电子邮件，不要记在手机里。',
  'Chartkey或医疗机构的人绝不会向您索要它们。',
];
export const written = '我已写下';

export const quizTitle = '核对您的纸';
export const quizText = '为每个位置选择正确的词。';
export const quizQuestion = (position: number): string => `第${position}个词是哪个？`;
export const quizWrong = '不是这个。请看您的纸，或返回去再读一遍。';
export const quizDone = '三个都对。';
export const sheetOffer = '有您的纸就够了。如果愿意，可以打印一张单子，上面有同样的词和使用方法。';
export const printSheet = '打印恢复单';
export const sheetTitle = '一张可以保存的单子';
export const sheetText = '如果愿意就打印它。这个页面的任何内容都不会保留，以后也可以打印。';
export const lookAgain = '再看一遍恢复词';

export const making = '正在创建您的保管库。特意需要一秒钟。';
export const doneTitle = 'Chartkey已准备好';
export const doneText = '接下来，请连接医疗机构的网站。之后它就能给您一份病历副本。';
export const donePoints = [
  '打开医疗机构的网站，像平常一样登录。',
  '点击浏览器工具栏上的Chartkey按钮，选择“连接”。',
  '在医疗机构的页面上，请求一份您的病历副本。',
];
export const doneOr = '您也可以添加已有的文件。';
export const openRecords = '打开我的记录';
export const connectSite = '连接网站';
export const moreTitle = '其他找回方式';
export const moreText = '您的恢复词能找回一切。其余的不必着急：在“密钥与找回”中可以找到。';
export const moreKit = '把恢复词打印在单子上，并附使用方法。';
export const moreBackup = '一个上锁的文件，用密码短语打开。';
export const moreBackupOpen = '制作备份';
export const moreGuardians = '您信任的人，他们一起能帮您找回。';
export const resumed = '上次您没有做完。什么都没有保留，所以从密码开始。';
