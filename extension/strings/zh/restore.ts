import { number } from './number.ts';

export const haveWords = '我已有恢复词';

export const wordsTitle = '输入您的恢复词';
export const wordsText = '按您纸上的顺序。它们只留在这个页面：没有人看到，也不会保存。每个词输入前四个字母就够了。';
export const howMany = '您有多少个词？';
export const count = (words: number): string => `${number(words)}个词`;
export const word = (position: number): string => `第${position}个词`;
export const paste = '您也可以把所有词一次粘贴到第一个框里。';
export const known = '在词表中';
export const unknown = '不在词表中。请检查拼写。';
export const empty = '还没有填';
export const doNotFit = '这些词都在词表中，但它们不是一组。';
export const doNotFitText = '其中有一个与您纸上的不同，或有两个写反了位置。';
export const someUnknown = (missing: number): string => `有${number(missing)}个词需要再看一下。我们已标出位置。`;
export const look = '查找我的记录';
export const looking = '正在查找您的副本。';

export const foundTitle = '找到了您的记录';
export const foundText = (when: string): string => `上次保存：${when}。`;
export const foundBy = (browsers: number): string =>
  `它们来自您的${number(browsers)}个浏览器。接下来，请为这个浏览器设定密码。`;
export const choosePassword = '设定密码';

export const noneTitle = '这里没有与这些词对应的内容';
export const noneText = '这些词没有问题，但这个存储服务没有属于它们的副本。可能的原因：';
export const noneReasons = [
  '这是另一个人的词，或者是以前设置时的词；',
  '您的记录存放在另一个存储服务；',
  '您已删除全部内容，或从未保存过。',
];
export const noneNext = '请先核对您的纸。如果用这些词开始，Chartkey一开始是空的；以后找到的副本仍然可以合并进来。';
export const otherWords = '输入其他词';
export const startEmpty = '用这些词开始';

export const restoringTitle = '正在找回您的记录';
export const restoringText = '您可以让这个页面开着。关闭它不会丢失任何内容：您回来时会继续。';
export const steps = {
  looking: '正在查找您的副本',
  fetching: '正在取回已保存的内容',
  keeping: '正在保存这个浏览器的部分',
  checking: '正在与公开登记册核对',
} as const;
export const progress = (done: number, total: number): string => `${number(done)} / ${number(total)}`;
export const stop = '暂时停下';
export const stopped = '已停下。到目前为止取回的内容都已保留。';
export const goOn = '继续';
export const later = '以后继续';

export const doneTitle = '您的记录已找回';
export const recoveredTo = '已找回到';
export const records = '记录';
export const recordsValue = (records: number, items: number): string =>
  `${number(records)}份记录，${number(items)}个条目`;
export const shares = '共享';
export const sharesValue = (all: number, live: number): string =>
  live === 0 ? `${number(all)}项，现在都未开放` : `${number(all)}项，其中${number(live)}项现在开放`;
export const openings = '打开次数';
export const openingsValue = (receipts: number): string => `${number(receipts)}次打开，均有凭证`;
export const afterwards =
  '如果那个日期之后的操作是在一个现已不在的浏览器上做的，这里就没有。请重新连接各医疗机构的网站：这个浏览器会逐个询问。';
export const missingTitle = (missing: number): string => `仍缺少${number(missing)}个部分`;
export const missingText = '存储服务没有交回全部内容。Chartkey每次都会再询问，您的另一个浏览器也可以补上缺口。';
export const openRecords = '打开我的记录';

export const mirrorTitle = '存储服务上的副本';
export const mirrorText =
  '这个Chartkey里的一切也保存在存储服务上，并且上了锁，只有您的恢复词能打开。正是靠它才能找回一切。';
export const savedAgo = (when: string): string => `已保存：${when}`;
export const neverSaved = '还没有保存';
export const browsers = (count: number): string =>
  count < 2 ? '只在这个浏览器中使用' : `在${number(count)}个浏览器中使用`;
export const saveNow = '立即保存';
export const saving = '正在保存';
export const alertTitle = (when: string): string => `${when}，存储服务给出了较旧的副本`;
export const alertText = (had: string): string => `它曾有一份${had}的副本。`;
export const alertOffered = (offered: string): string => `它给出的是${offered}的副本。`;
export const alertNone = '它没有给出任何副本。';
export const alertHealed = '没有丢失任何内容：这个浏览器已重新发送全部内容。如果经常发生，请打听存储服务由谁运营。';
export const alertForked = (when: string): string => `${when}，存储服务给出了两份不同的副本`;
export const understood = '知道了';
export const alertKept = '没有丢失任何内容。';
export const alertMore = '发生了什么';
export const damagedTitle = '这个浏览器上的部分历史已损坏';
export const damagedText = '一旦能连上存储服务，Chartkey就会重新取回。您的密钥和共享不受影响。';
export const people = '您代理的人';
export const forgotOpen = '使用恢复词';
export const replaceTitle = '这个浏览器将从那份副本重新开始';
export const replaceText =
  '首先会移走这里的Chartkey，因为没有密码谁也打不开它。请只用您自己的恢复词继续：那一天之后在这里做的操作，或属于其他恢复词的内容，都会丢失。';
export const replaceNone = '这个浏览器上的Chartkey保持原样。请核对您的纸，或试试通行密钥、备份或守护人。';
