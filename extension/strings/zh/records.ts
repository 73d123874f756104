import type { Warning } from '#protocol/fhir/read-chart';
import { number } from './number.ts';

export const title = '我的记录';
export const titleOf = (name: string): string => `${name}的记录`;
export const searchHint = '搜索检查、药物、就诊';
export const add = '添加记录';
export const total = '总计';
export const gridLabel = '按种类和年份排列的记录';
export const cell = (name: string, year: string, count: number): string => `${name}，${year}：${number(count)}`;
export const none = '无';
export const undated = '无日期';
export const earlier = '更早';
export const alwaysCurrent = (names: readonly string[]): string => `始终为最新，不论日期：${names.join('、')}`;
export const fromSource = (name: string, count: number): string => `${name}：${number(count)}`;
export const addedByYou = (count: number): string => `由您添加：${number(count)}，未核实`;
export const marksTitle = '标记的含义';
export const markVerified = '每个条目都已核对：与该医疗机构签发并签名的完全一致。';
export const markAdded = '您从文件添加的。阅读者会看到没有人为它担保。';
export const uploading = (title: string, done: number, of: number): string =>
  `正在存储“${title}”：第${number(done)}个加密部分，共${number(of)}个`;
export const registering = (title: string): string => `“${title}”已存储，正在登记。`;

export const emptyTitle = '还没有记录';
export const emptyText = '请在医疗机构的网站上索取副本，或添加您已有的文件。';

export const listTitle = (name: string, when: string | undefined): string => (when ? `${name}，${when}` : name);
export const results = (words: string): string => `“${words}”的搜索结果`;
export const noResults = (words: string): string => `没有与“${words}”匹配的内容`;
export const noResultsText = '请试试更短的词，或按医疗机构的写法输入检查名称。';
export const showMore = (count: number): string => `再显示${number(count)}个`;
export const backToGrid = '全部记录';
export const itemValue = '结果';
export const itemDate = '日期';
export const itemSource = '来源';
export const itemKind = '种类';
export const itemRange = '参考范围';
export const itemLabels = '敏感';
export const noDate = '无日期';
export const you = '由您添加';

export const trends = '化验趋势';
export const chooseTest = '检查项目';
export const usualRange = (range: string): string => `参考范围：${range}`;
export const rangeBetween = (low: string, high: string): string => `${low}–${high}`;
export const rangeBelow = (high: string): string => `低于${high}`;
export const rangeAbove = (low: string): string => `${low}或以上`;
export const resultCount = (count: number): string => `${number(count)}个结果`;
export const trendAloud = (name: string, values: readonly string[]): string =>
  `${name}随时间的变化：${values.join('；')}`;
export const noTrends = '一项检查有两个数字结果后，就会显示趋势。';
export const asTable = '以表格显示';

export const addTitle = '添加记录';
export const addText = '来自医疗机构或应用的FHIR R4文件：一个Bundle（.json），或每行一个资源（.ndjson）。';
export const drop = '把文件拖到这里';
export const or = '或';
export const choose = '选择文件';
export const reading = (name: string): string => `正在读取${name}`;
export const sealing = (done: number, of: number): string =>
  `正在用您的密钥加密：第${number(done)}个，共${number(of)}个`;
export const addedTitle = (items: number): string => `已添加${number(items)}个条目`;
export const addedText = '它们标为“由您添加”，因为没有医疗机构为这个文件签名。';
export const warningCount = (count: number): string => `关于这个文件，有${number(count)}点需要知道`;
export const warning = (kind: Warning['kind'], count: number, types: readonly string[]): string =>
  ({
    'duplicate-id': `${number(count)}个条目出现不止一次。已全部保留。`,
    'unknown-type': `${number(count)}个条目属于我们不认识的种类（${types.join('、')}）。已按原样保留。`,
    'entry-without-resource': `${number(count)}个项目是空的。`,
    'nested-bundle': `文件内的${number(count)}个Bundle已完整保留。`,
  })[kind];
export const another = '再添加一个';
export const cancelled = '已取消。没有添加任何内容。';
export const oneFile = '请一次只添加一个文件。';
export const connectClinic = '连接您的医疗机构';

export const allTrends = '全部化验趋势';
export const chooseTests = '检查名称';
export const testCount = (count: number): string => `${number(count)}项检查有趋势`;
export const newestHigh = '↑ 偏高：最新结果高于参考范围';
export const newestLow = '↓ 偏低：最新结果低于参考范围';
export const filterSource = '来源';
export const everySource = '所有医疗机构和您自己';
export const filterOnly = '显示';
export const onlyAll = '全部';
export const onlyVouched = '有医疗机构担保的';
export const onlyAdded = '由您添加的';
export const onlyUnreviewed = '无人归类的记录和条目';
export const nothingLikeIt = '这里没有这样的内容。';
export const itemRecord = '随附于';
export const itemReceived = '收到日期';
export const itemProof = '核对';
export const itemVouched = (name: string): string => `与${name}签发并签名的完全一致。您与之共享的人也可以核对。`;
export const itemAdded = '您从文件添加的。没有人为它担保，阅读者也会得知。';
export const itemToken = '记录编号';
