export const title = '练习';
/** On every screen of it. */
export const banner = '这是练习。医疗机构和记录都是虚构的。不会签名、保存或发送任何内容。';
export const clinic = '练习诊所';
export const place = '练习市';
export const reason = '为了让您看看请求是什么样子';
export const source = '练习医院';
export const items = {
  potassium: '钾',
  sugar: '长期血糖',
  cholesterol: '低密度脂蛋白胆固醇',
  iron: '铁',
  pressure: '降压药',
  mood: '改善情绪低落的药',
  nuts: '坚果',
  asthma: '哮喘',
};
export const startTitle = '试一次，没有任何风险';
export const startText = '一家虚构的医疗机构请求阅读您的虚构记录。您想怎么答复都可以。需要两分钟，您可以随时离开。';
export const start = '开始';
export const leave = '离开练习';
export const tasks = '可以试试';
export const task = {
  narrow: '少共享一些：选择更短的时间或更近的日期',
  leaveOut: '排除一些内容：关闭一种记录',
  approve: '按钮下的线填满后，按“同意”',
  undo: '趁倒计时未完，撤销它',
  receipt: '再次同意，并查看凭证',
  stop: '停止共享',
};
export const done = (name: string): string => `已完成：${name}`;
export const again = '重新开始';
export const endTitle = '就这么简单';
export const endText = '真正的请求看起来就是这样，在它自己的窗口里。上方绝不会有那行关于练习的字。';
