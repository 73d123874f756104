import type { ActivityFilter, ActivityKind } from '../../messages/activity-view.ts';
import { number } from './number.ts';

export const title = '活动';
export const intro = '您所有设备上的每个请求、每项共享和每次打开，最新的在前。已用您的密钥加密。';
export const filter = '显示';
export const filters: Readonly<Record<ActivityFilter | 'all', string>> = {
  all: '全部',
  opened: '打开',
  shared: '共享与停止',
  asked: '请求',
  records: '记录',
  portals: '网站',
  people: '您代理的人',
  keys: '找回方式',
  rules: '规则',
};
export const empty = '这里还没有内容';
export const emptyText = '医疗机构的请求、您共享的内容和每次打开都会列在这里。';
export const more = '显示更早的';
export const shownOf = (shown: number, total: number): string => `已显示${number(shown)}条，共${number(total)}条`;

const counted = (items: number | undefined, otherwise: string) =>
  items === undefined ? otherwise : `${number(items)}个条目`;

/** One line of the log. */
export const line = (kind: ActivityKind, name: string, items?: number): string =>
  ({
    asked: `${name}请求阅读您的记录`,
    shared: `您与${name}共享了${counted(items, '记录')}`,
    refused: `您对${name}选择了“暂不”`,
    cancelled: `${name}撤回了请求`,
    opened: `${name}打开了${counted(items, '您的记录')}`,
    stopped: `您停止了与${name}的共享`,
    ended: `您与${name}的共享已到期结束`,
    narrowed: `从那时起，您与${name}共享的内容减少`,
    paused: '您暂停了所有共享',
    resumed: '您恢复了共享',
    received: `${name}给了您${counted(items, '记录')}`,
    added: `您添加了${counted(items, '记录')}：${name}`,
    connected: `您连接了${name}`,
    disconnected: `您断开了${name}`,
    personAdded: `您现在代理：${name}`,
    handedOver: `您移交给了${name}`,
    personRemoved: `您从名单上移除了${name}`,
    guarded: `您选择了守护人：${name}`,
    unguarded: '您让守护人的份额全部失效',
    recoveryRefused: '有人申请您的密钥，您拒绝了',
    ruleSaved: `您保存了一条规则：${name}`,
    ruleOff: `您关闭了一条规则：${name}`,
    ruleRemoved: `您删除了一条规则：${name}`,
  })[kind];
