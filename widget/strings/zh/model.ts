import { countingIn } from '../../../protocol/strings/counting.ts';
import * as terms from '../../../protocol/strings/zh.ts';
import type { ModelWords } from '../model-words.ts';

const { plural } = countingIn('zh');

export const modelWords: ModelWords = {
  terms,
  isolate: (text) => text,
  comma: '、',
  dates: {
    any: (until) => `任何日期至${until}`,
    from: (from, until) => `${from}至${until}`,
    anyOn: (until) => `任何日期起，包括截至${until}的新条目`,
    fromOn: (from, until) => `${from}起，包括截至${until}的新条目`,
  },
  flags: { high: '偏高', low: '偏低', veryHigh: '极高', veryLow: '极低', abnormal: '异常' },
  newFlags: { high: '新近偏高', low: '新近偏低', veryHigh: '新近极高', veryLow: '新近极低', abnormal: '新近异常' },
  atLeast: (low) => `不低于${low}`,
  atMost: (high) => `不高于${high}`,
  yes: '是',
  no: '否',
  curve: '已记录的曲线',
  daily: '每日一次',
  timesDaily: (times) => plural(times, { other: '每日#次' }),
  every: {
    min: (times, period) => `每${period}分钟${times}次`,
    h: (times, period) => `每${period}小时${times}次`,
    d: (times, period) => `每${period}天${times}次`,
    wk: (times, period) => `每${period}周${times}次`,
    mo: (times, period) => `每${period}个月${times}次`,
    a: (times, period) => `每${period}年${times}次`,
  },
  asNeeded: '必要时',
  statuses: {
    'on-hold': '暂缓',
    stopped: '已停用',
    completed: '已结束',
    cancelled: '已取消',
    'not-taken': '未服用',
    draft: '草稿',
    preparation: '准备中',
    'in-progress': '进行中',
    'not-done': '未执行',
    unknown: '未知',
  },
  severities: { severe: '严重', moderate: '中度', mild: '轻度' },
  highRisk: '高风险',
  resolved: '已缓解',
  untilDay: (day) => `至${day}`,
  ruledOut: '已排除',
  dose: (number) => `第${number}剂`,
  notShown: (kinds) => `${kinds}，此处不显示`,
  started: (title, date) => `${title}：${date}开始`,
  found: (title, date) => `${title}：${date}发现`,
  byPatient: '由患者添加',
};
