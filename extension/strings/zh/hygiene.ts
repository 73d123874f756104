import { number } from './number.ts';

export const storageTitle = '在这台电脑上占用的空间';
export const storageText = 'Chartkey保存在这个浏览器里的内容。除即将发送的内容外，全部已加密。';
export const tables = {
  records: '您的记录清单',
  log: '您的日志',
  waiting: '等待存储',
  chain: '公开通知',
  other: '密钥、请求、设置',
} as const;
export const size = (bytes: number): string =>
  bytes < 1_000
    ? `${number(bytes)}字节`
    : bytes < 1_000_000
      ? `${number(Math.round(bytes / 1_000))} kB`
      : bytes < 1_000_000_000
        ? `${number(Math.round(bytes / 100_000) / 10)} MB`
        : `${number(Math.round(bytes / 100_000_000) / 10)} GB`;
export const rows = (count: number): string => `${number(count)}条`;
export const used = (usage: string, quota: string): string => `已用${usage}，这个浏览器允许${quota}。`;
export const persisted = '即使磁盘变满，浏览器也会保留它。';
export const notPersisted = '磁盘变满时，浏览器可能会清除它。您的恢复词可以把它找回来。';
export const persist = '请浏览器保留它';
export const persistRefused = '浏览器没有同意。等您使用Chartkey一段时间后，它可能会同意。';

export const exportTitle = '带走全部内容';
export const exportText =
  '一个文件，包含您的全部记录（与签发时完全相同）、您共享过的内容、每份凭证和您的日志。阅读它不需要Chartkey。';
export const exportCaution = '这个文件没有上锁，拿到它的人都能阅读。';
export const exportStart = '制作文件';
export const exportWorking = (done: number, of: number): string =>
  of === 0 ? '正在收集…' : `正在读取加密部分：第${number(done)}个，共${number(of)}个`;
export const exportCancelled = '已取消。没有制作文件。';
export const exportDone = (items: number): string => `文件已准备好：${number(items)}条记录。`;
export const exportCounts = (attested: number, grants: number, receipts: number): string =>
  `由医疗机构证明：${number(attested)}条；${number(grants)}项共享；${number(receipts)}份凭证。`;
export const exportProblems = (items: number): string =>
  `${number(items)}条记录无法读取或无法证明。文件中写明了是哪些。`;
export const exportSave = '保存文件';
export const exportAgain = '重新制作';

export const eraseTitle = '删除全部内容';
export const eraseText = '结束所有共享，让存储处销毁您的加密记录，并清空这个浏览器。';
export const eraseOpen = '删除全部内容…';
export const eraseUnfinished = '您已开始删除全部内容。准备好后请继续。';
export const eraseUnfinishedOpen = '继续删除';

export const goesTitle = '会销毁什么';
export const goes = [
  '存储处的您的加密记录，以及能让别人打开它们的密钥。',
  '您日志的加密副本，以及您的守护人可以申请的内容。',
  '这个浏览器里的一切：密钥、清单、日志、设置、已连接的网站。',
];
export const goesPeople = (names: readonly string[]): string => `以下各人同样如此：${names.join('、')}。`;
export const staysTitle = '会留下什么，为什么';
export const stays = [
  '已被打开的内容可能已被复制，或已成为医疗机构自己病历的一部分。法律可能要求他们保留。',
  '谁打开了什么的凭证，会在存储服务保留六年（美国关于披露记录的规定，45 CFR 164.528；在欧洲见GDPR第17条第3款）。',
  '医疗机构会保留他们自己书写的病历。请向他们询问。',
  '公开通知无法收回：只有随机数字和日期，没有您的姓名。',
  '您制作的文件和纸张：导出文件、备份、恢复单、恢复词。请您自行销毁。',
  '您的其他设备会保留各自的副本，直到您在那里删除。它们不能再存储任何内容。',
];
export const staysByWallet = (count: number): string =>
  `您用自己的账户签名的${number(count)}项共享：已停止且无法读取，但加密清单会在存储服务保留到各自的结束日期。`;
export const takeFirst = '想先留一份副本吗？';
export const takeFirstLink = '带走全部内容';
export const confirmWord = '删除';
export const confirmLabel = `如要继续，请输入“${confirmWord}”`;
export const confirmHint = '这不是密码，只是为了防止误操作。';
export const eraseStart = '停止共享并销毁已存储的内容';
export const back = '暂不';

export const stopping = '正在结束所有共享';
export const shredding = (done: number, of: number): string =>
  `正在销毁已存储的内容：第${number(done)}个账户，共${number(of)}个`;
export const pause = '在此暂停';
export const paused = '已暂停。已销毁的不会恢复，其余保持原样。您可以随时继续。';

export const proofTitle = '已销毁，并有证明';
export const proofText = (accounts: number): string =>
  `存储服务已签名确认：${number(accounts)}个账户的内容已不复存在。我们逐一核对过。`;
export const proofCounts = (parts: number, amount: string, shares: number): string =>
  `${number(parts)}个加密部分（${amount}），${number(shares)}项共享。`;
export const keptReceipts = (count: number, until: string): string =>
  `${number(count)}份凭证保留到${until}，之后删除。`;
export const saveProof = '保存证明书';
export const saveProofHint = '下一步之后，这里就不再有它了。';
export const waitingTitle = '存储服务没有回应';
export const waitingText = (accounts: number): string =>
  `那里还有${number(accounts)}个账户待销毁。您可以等一等再试，也可以现在就清空这个浏览器：签过名的指令会以未加密的形式留在这里，等存储服务回应时立即发出。那样的话，这里就不会再有关于它的证明书可供您保存。`;
export const lastTitle = '最后一步：这个浏览器';
export const lastText = '此后只剩下您的恢复词，而且不再存有任何它们能打开的内容。';
export const eraseHere = '清空这个浏览器';
export const eraseHereNow = '现在就清空这个浏览器';
export const emptying = '正在清空这个浏览器';

export const erasedTitle = '全部内容已删除';
export const erasedText = '这个浏览器里不再有任何属于您的内容。';
export const erasedNext = '您可以移除Chartkey，也可以重新开始。';
export const erasedLater = '之后您可以移除它。您可以随时重新开始。';
export const erasedWaiting = (count: number): string =>
  `还有${number(count)}条签过名的指令正在发送，除此之外什么都没有保留。请让Chartkey再安装一段时间，并保持浏览器打开。`;
export const startAnew = '重新开始';

export const holdTo = (name: string): string => `按住以显示${name}`;
export const holdHint = '按住按钮，或按住空格键。松开后会重新遮住。';
export const keepShown = (seconds: number): string => `我无法按住：显示${number(seconds)}秒`;
export const coverNow = '遮住';
export const covered = '您看向别处时已遮住。';
export const uncover = '再次显示';

export const yourWords = '您的恢复词';
export const revealOpen = '再次显示我的恢复词';
export const revealAlone =
  '请确认没有人在旁观看，也没有共享屏幕。您离开这个窗口时Chartkey可以遮住它们，但无法阻止有人拍下屏幕。';
export const revealPassword = '您的密码';
export const revealGo = '继续';
export const wordsCovered = '已遮住。只有按住时才显示。';
export const wordsNotKept = '这个浏览器保存恢复词的方式不允许再次显示它们。';
