export const waysIn = '进入方式';
export const passwordTitle = '密码';
export const passwordText = '它只打开这个浏览器里的Chartkey，从不发送，也从不存储。';
export const change = '更改密码';
export const current = '您现在的密码';
export const wrong = '这不是您现在的密码。';
export const forgot = '我不知道密码：改用通行密钥';
export const notYours = '这不是您的密码。';
export const missing = '请先输入您的密码。';
export const usePasskey = '改用通行密钥';
export const usePassword = '改用密码';
export const withPasskey = '继续后，您的浏览器会要求使用通行密钥。';
export const passkeyUnused = '没有使用通行密钥。请重试，或使用密码。';
export const saveNew = '保存新密码';
export const changing = '正在更改。特意需要一秒钟。';
export const changed =
  '您的密码已更改。您的记录、恢复词和通行密钥保持不变。如果有人以前复制过这块磁盘，那份副本仍然可以用旧密码打开。';

export const passkeysTitle = '通行密钥';
export const passkeysText = '您可以用指纹、面容、设备PIN码或安全密钥代替密码打开Chartkey。密码始终也可以使用。';
export const noPasskeys = '这个浏览器没有能打开Chartkey的通行密钥。您的密码照常可用，没有通行密钥也不缺什么。';
export const here = '在这台设备上';
export const elsewhere = '在安全密钥、手机或密码管理器中';
export const added = (date: string): string => `${date}添加`;
export const add = '添加通行密钥';
export const addText = '先输入您的密码，以防别人添加他们自己的。然后您的浏览器会询问使用哪个通行密钥。';
export const goOn = '继续';
export const asking = '您的浏览器正在要求使用通行密钥。请按它的提示操作。';
export const addedNow = '从现在起，您的通行密钥可以打开Chartkey。请同时保留密码：通行密钥可能随设备一起丢失。';
export const notAdded = '没有添加通行密钥。您的密码照常可用。';
export const unfitText =
  '通常可用的有：这台设备的指纹、面容或PIN码，较新的安全密钥，或您的Google或Apple账户中的通行密钥。刚才创建的那个打不开任何内容：您可以从通行密钥列表中删除它。';
export const another = '试试另一个通行密钥';
export const remove = '移除';
export const removeOne = (where: string, date: string): string => `移除通行密钥：${where}，${date}添加`;
export const removeTitle = '移除这个通行密钥？';
export const removeText = '它在这里将不再能打开任何内容。您的密码仍然可以。您的设备可能还会把它列出来。';
export const keep = '保留';
export const removed = '通行密钥已移除。您的密码可以打开Chartkey。';
