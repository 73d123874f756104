import type { ActingFor } from '../../profiles/profile.ts';
import { number } from './number.ts';

export const title = '我代理的人';
export const intro = '您的孩子、父母，或由您照管记录的任何人。每个人都有自己的记录、共享和密钥，绝不会与您的混在一起。';
export const add = '添加一个人';
export const nobody = '您只为自己操作';
export const nobodyText = '添加由您照管记录的孩子或成年人，您就可以代他们接收和共享。';

export const keysAreYours =
  '这些是您自己的密钥。它们也能打开您代理的每个人的记录，您的恢复词能把所有人的记录都找回来。';

export const authorities: Readonly<Record<ActingFor['authority'], string>> = {
  parent: '我是未成年子女的父母',
  guardian: '法院指定我为监护人',
  proxy: '医疗代理人或持有授权委托书',
  other: '其他权利，由我自己说明',
};
export const name = '姓名';
export const nameHint = '与医疗机构的写法一致。';
export const relation = '这个人是您的什么人？';
export const authority = '您为什么可以代为作决定？';
export const ownWords = '用您自己的话说明这项权利';
export const ownWordsHint = '例如法院名称和裁定编号。每次共享都会附上这段话，所以请不要写更多。';
export const birthDate = '出生日期';
export const birthOptional = '出生日期（可不填）';
export const birthHint = '这样，如果病历属于别人，就会被发现。';
export const adultAt = '自己作决定的年龄';
export const adultHint = '几乎各地都是18岁，有的地方是19岁或21岁。';
export const years = (age: number): string => `${number(age)}岁`;
export const promise = '您声明您可以为这个人作决定。Chartkey不作核实。医疗机构可能会要求您出示文件。';
export const told = '您与之共享的机构会得知：同意的是一位代理人，以及依据何种权利。不会得知您的姓名。';
export const save = '保存';
export const saved = (who: string): string => `已保存：${who}。`;
export const nameMissing = '请填写姓名。';
export const birthMissing = '未成年人需要填写出生日期。';
export const birthBad = '这一天不是过去的日期。';
export const wordsMissing = '请说明依据何种权利。';

export const born = (day: string): string => `出生日期：${day}`;
export const items = (count: number): string => (count === 0 ? '还没有记录' : `${number(count)}个条目`);
export const shares = (count: number): string => (count === 0 ? '没有共享' : `${number(count)}项共享`);
export const act = (who: string): string => `代理${who}`;
export const actingNow = '您现在代理这个人';
export const change = '更改';
export const changeOne = (who: string): string => `更改${who}的资料`;
export const handOver = '移交';
export const handOverTo = (who: string): string => `移交给${who}`;
export const remove = '移除';
export const removeOne = (who: string): string => `移除${who}`;

export const decidesFrom = (who: string, day: string): string => `${who}从${day}起自己作决定。`;
export const soon = (who: string, day: string): string => `${who}从${day}起自己作决定。现在正好可以一起准备移交。`;
export const due = (who: string): string =>
  `${who}已成年，自己作决定。请移交记录；如果法院另有裁定，请更改您代理所依据的权利。`;

export const removeTitle = (who: string): string => `移除${who}？`;
export const removeText = '这个人的记录和密钥会从这个浏览器中移走；您的其他浏览器下次打开时也会移走。此操作无法撤回。';
export const removeShares = (count: number): string => `${number(count)}项共享会持续到各自的结束日期，除非您将其停止。`;
export const stopFirst = '先停止这个人的共享';
export const letRun = '让共享到期结束';
export const whatShares = '这个人的共享怎么办？';
export const removeYes = '永久移除';
export const keep = '保留';
export const removed = (who: string): string => `${who}已不在这个浏览器上。`;

export const handOverTitle = (who: string): string => `移交给${who}`;
export const handOverIntro = (who: string): string =>
  `${who}会得到恢复词，在自己的浏览器上打开记录，从此自己作决定。请一起完成：需要十分钟。`;
export const steps = ['准备', '恢复词', '核对纸张', '对方的浏览器', '从这里移走'];
export const stepOf = (now: number, of: number): string => `第${now}步，共${of}步`;
export const readyTitle = '你们需要';
export const ready = ['对方自己的电脑，装有Chartkey；', '纸和笔；', '旁边没有人偷看。'];
export const moves = '对方会得到什么';
export const movesItems = (count: number): string =>
  count === 0 ? '这里还没有记录。' : `全部${number(count)}个条目，以及各自的来源。`;
export const movesShares = (count: number): string =>
  count === 0 ? '现在没有共享任何内容。' : `${number(count)}项共享会继续。从此只有对方能停止。`;
export const movesHistory = '每个请求、每项共享、每次打开，以及凭证。';
export const cannot = '移交不能撤销什么';
export const cannotPoints = [
  '您读过的内容，已经读过了。',
  '谁拿到同样的恢复词，谁就能打开记录。请把纸交出去，不要留副本。',
  '以前给这台电脑做的副本仍含有当时的内容，由您的密码锁着。',
];
export const early = (who: string, day: string): string => `${who}于${day}成年。如果已准备好，可以提前移交。`;
export const begin = '开始';
export const confirmTitle = '首先，请确认是您本人';
export const password = '您的密码';
export const passwordText = '确保只有您能交出恢复词。';
export const showWords = '继续查看恢复词';
export const wordsTitle = (who: string): string => `请${who}写下恢复词`;
export const wordsText = '这12个词能在任何电脑上打开对方的记录。请对方按此顺序写在纸上。这些词只属于对方。';
export const deviceTitle = (who: string): string => `在${who}自己的浏览器上`;
export const devicePoints = [
  '在那里打开Chartkey，按“我已有恢复词”。',
  '输入纸上的恢复词，由对方设定一个只有自己知道的密码。',
  '等待记录到齐。一起查看其中一条。',
];
export const seenThere = (who: string): string => `我已看到：${who}能在自己的浏览器上打开记录`;
export const takeOff = '从我的浏览器移走这些记录';
export const takeOffText = '对方的密钥和记录现在会从这个浏览器中移走；您的其他浏览器下次打开时也会移走。';
export const working = '正在从这个浏览器移走记录…';
export const doneTitle = (who: string): string => `${who}现在自己作决定`;
export const doneText = '对方的记录和密钥已不在这个浏览器上。“活动”中只写明您何时移交，没有对方的其他内容。';
export const backToPeople = '返回我代理的人';
export const noPerson = '这个人不在您的名单上';
export const noPersonText = '已移交或移除，可能在这里，也可能在您的另一个浏览器上。';

export const wrongTitle = '这份病历可能是别人的';
export const wrongText = (chart: string, who: { name?: string; born?: string }): string =>
  `“${chart}”上写着：${[who.name, who.born && born(who.born)].filter(Boolean).join('，')}。没有作任何更改。共享之前请先查看。`;
