import { number } from './number.ts';
import { day, dayAndTime } from './time.ts';

export const title = '找回方式';
export const intro = '如果您忘记密码或失去这台电脑，下面任何一种方式都能重新打开您的记录。两种比一种好。';

// Cards
export const kitTitle = '写在纸上的恢复词';
export const kitOpen = '打印恢复单';
export const backupTitle = '备份文件';
export const backupText = '一个上锁的文件，含有您的密钥、您共享的内容，还可以含有您的记录。用密码短语打开。';
export const backupOpen = '制作或读取备份';
export const backedUp = (at: number): string => `上次制作：${day(at)}。`;
export const neverBackedUp = '您还没有制作过。';
export const guardiansTitle = '守护人';
export const guardiansText =
  '您信任的人各自保管一个份额。单独一个份额打不开任何内容。其中几个合在一起可以帮您找回，但要先经过一段等待期，期间您可以拒绝。';
export const guardiansOpen = '选择守护人';
export const guardiansChange = '更改守护人';
export const guardiansAre = (threshold: number, names: readonly string[], days: number): string =>
  `${number(names.length)}人中任意${number(threshold)}人：${names.join('、')}。等待期：${number(days)}天。`;
export const rehearseTitle = '试一试';
export const rehearseText = '只需三十秒，看看您的恢复词、文件或份额是否真能打开这个保管库。不会更改任何内容。';
export const rehearseOpen = '开始演练';
export const lastRehearsed = (at: number): string => `上次演练：${day(at)}。`;
export const neverRehearsed = '自设置Chartkey以来还没有演练过。';
export const rehearseDue = '距上次已有半年：正好再试一次。';
export const rehearseDueShort = '该演练了';

// Shared
export const back = '返回密钥';
export const yourPassword = '您的Chartkey密码';
export const cancelled = '已取消。什么都没有制作，什么都没有丢失。';
export const passphrase = '文件的密码短语';
export const wrongPassphrase = '这个密码短语打不开这个文件。';
export const chooseFile = '选择备份文件';
export const chosenFile = (name: string): string => `已选择：${name}`;
export const passphraseMissing = '请输入文件的密码短语。';
export const fileMissing = '请先选择文件。';
export const print = '打印';
export const hide = '隐藏';
export const covered = '因为您看向别处，已遮住。';
export const showAgain = '再次显示';
export const sheetDate = (at: number): string => `制作日期：${day(at)}`;

// Words on paper
export const kitIntro = '确认是您本人后才显示恢复词，您一看向别处就会遮住。这个页面的任何内容都不会保留。';
export const kitShow = '显示我的恢复词';
export const kitNone = '这些密钥来到这里时没有带恢复词，所以无法再次显示。备份文件或守护人能起同样的作用。';
export const sheetTitle = 'Chartkey恢复单';
export const sheetWords = '恢复词，按此顺序';
export const sheetSteps = [
  '在任何一台电脑的浏览器中安装Chartkey，选择“我已有恢复词”。',
  '按此顺序输入恢复词。',
  '设定一个新密码。您的记录和您共享的内容会自动恢复。',
];
export const sheetCare = [
  '谁拿到这张单子，谁就拿到您的记录。请把它和护照放在一起。',
  '不要拍照。Chartkey或医疗机构的人绝不会向您索要它。',
];
export const wordNumber = (place: number): string => `第${place}个词`;

// Backup
export const backupIntro = '文件用它自己的密码短语上锁。它采用开放的age格式：其他程序不用Chartkey也能打开它。';
export const passphraseNew = '文件的密码短语';
export const passphraseAgain = '再输入一次相同的密码短语';
export const withRecords = '把我的记录也放进去';
export const withRecordsHint = '这样即使存储服务不在了，有这个文件也足够。现在需要联网，文件也会更大。';
export const makeBackup = '制作备份';
export const readingRecords = (done: number, total: number): string =>
  `正在读取您的记录：第${number(done)}部分，共${number(total)}部分`;
export const sealing = '正在给文件上锁。特意需要几秒钟。';
export const trying = '正在重新打开它，以确认可用。';
export const backupMade = '您的备份已准备好';
export const backupMadeText = '已用您的密码短语重新打开过，里面的内容都正常。请把它保存到您放在别处的U盘或硬盘上。';
export const saveFile = '保存文件';
export const another = '再制作一个';
export const bringTitle = '读回备份';
export const bringText = '如果这里缺少清单或共享，这会把文件中的内容补回来。这里已有的内容不变。';
export const bring = '读入';
export const bringing = '正在打开文件。特意需要几秒钟。';
export const brought = (at: number): string => `${day(at)}备份中的全部内容都在这里。`;

// Guardians
export const guardiansIntro = [
  '选择认识您、而且不都住在同一处的人。',
  '任何守护人都不能阅读您的记录，任何一个份额单独都打不开任何内容。',
  '足够的份额合在一起时，您的设备会立即得到通知。等待期结束之前您都可以拒绝。',
];
export const howMany = '人数';
export const quorum = (threshold: number, count: number): string => `${count}人中的${threshold}人`;
export const guardianName = (place: number): string => `守护人${place}的姓名`;
export const nameMissing = '请给每位守护人填写各自的姓名。';
export const ownName = '单子上您的姓名';
export const ownNameMissing = '您的守护人需要知道自己保管的是谁的份额。';
export const waitTitle = '等待期';
export const waitText = '要长到您能及时发现。通常为三天。';
export const waitDays = (days: number): string => `${number(days)}天`;
export const makeShares = '制作份额';
export const makingShares = '正在制作并试用份额。需要几秒钟。';
export const shareOf = (place: number, count: number, name: string): string =>
  `第${place}个份额，共${count}个：${name}`;
export const shareSheetTitle = (owner: string): string => `${owner}的密钥份额`;
export const shareFor = (name: string): string => `交给${name}`;
export const shareSteps = (threshold: number, days: number): string[] => [
  '请妥善保管这张单子，不要告诉任何人上面的内容。单凭它打不开任何内容。',
  `如果主人失去了一切，由${number(threshold)}位守护人把份额交给主人，最好当面交。`,
  '主人在新电脑上安装Chartkey，在第一页选择“守护人”，然后输入这些份额。',
  `等待${number(days)}天后，主人的记录就会打开。如果有别人向您索要这个份额，请告诉主人。`,
];
export const shareText = '份额';
export const handOver = '怎样交给守护人？';
export const onPaper = '写在纸上';
export const paperHint = '打印上面的单子，或手抄份额。';
export const byKey = '发给对方的密钥';
export const byPassphrase = '用密码短语';
export const theirKey = '对方的age密钥';
export const theirKeyHint = '以age1开头。只有对方能打开这个文件。';
export const badKey = '这不是age密钥。';
export const theirPassphrase = '这个份额的密码短语';
export const saveShare = '保存上锁的文件';
export const shareSaved = '已保存。';
export const shareFile = (name: string): string => `chartkey-share-${name}.age`;
export const haveIt = (name: string): string => `${name}的份额已写在纸上或已保存`;
export const nextShare = '下一个份额';
export const earlierShare = '返回';
export const finishShares = '完成';
export const finishHint = '完成后，只有这些份额有效，以前的份额全部失效。';
export const sharesDone = '您的守护人已设定';
export const sharesDoneText = '请把份额交出去。不时试用一下：演练不会更改任何内容。';
export const endShares = '让所有份额失效';
export const guardiansNow = '您的守护人';
export const endSharesTitle = '让所有份额失效？';
export const endSharesText = '您交出去的份额从此打不开任何内容。';
export const endSharesYes = '是，让它们失效';
export const sharesEnded = '所有份额均已失效。';
export const sharesEndedLater = '所有份额在这里均已失效。一联网就会通知存储服务。';

// Rehearsal
export const rehearseIntro = '选择要试的方式。它只在这台电脑上与这个保管库比对，之后就被忘掉。';
export const meansTitle = '试哪一种';
export const means = { words: '恢复词', backup: '备份文件', guardians: '份额' };
export const wordsCount = '有多少个词';
export const tryIt = '试一试';
export const tryingIt = '请稍候…';
export const tryCancelled = '已取消。没有试任何内容。';
export const passedWords = '您的恢复词能打开这个保管库。';
export const passedBackup = (at: number): string => `这个文件能打开这个保管库。它的日期是${day(at)}。`;
export const passedShares = '这些份额能打开这个保管库。';
export const shareField = (place: number): string => `份额${place}`;
export const addShare = '再加一个份额';
export const sharesHint = '照单子上的写。空格和大小写都没关系。';

// Coming back, in set-up
export const fromBackup = '备份文件';
export const fromBackupText = '文件名以.age结尾，而且您知道它的密码短语。';
export const fromGuardians = '守护人';
export const otherWays = '以前用过Chartkey，但手边没有恢复词？';
export const restoreBackupTitle = '从备份文件恢复';
export const restoreBackup = '恢复';
export const restoring = '正在打开文件并把一切放回原处。特意需要几秒钟。';
export const restoreGuardiansTitle = '借助守护人恢复';
export const restoreGuardiansText =
  '请输入守护人交给您的份额。随后开始一段等待期，期间您的其他设备可以拒绝。这段时间里不会保留任何内容：等待期结束后请再次输入份额。';
export const ask = '申请我的密钥';
export const asking = '正在询问存储服务…';
export const waiting = '等待期已开始';
export const waitingUntil = (until: number): string =>
  `请在${dayAndTime(until)}之后再来，输入相同的份额，并设定新密码。`;
export const readyTitle = '您的密钥已准备好';
export const readyText = '请为这个浏览器设定新密码。';
export const takeKeys = '打开我的记录';
export const forgotTitle = '借助守护人设定新密码';
export const forgotText = '在这台电脑上，守护人的份额可以立即打开保管库。请设定新密码。';
export const forgotten = '忘记密码了？';
export const forgotOpen = '借助守护人';
export const forgotDone = '您的新密码已生效。请用它解锁。';
export const setPassword = '设定新密码';
