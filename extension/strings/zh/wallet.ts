export const title = '您自己的钱包';
export const intro =
  '您可以用MetaMask为您的共享签名，并以它持有您的记录副本。这不是必需的：Chartkey为您备有自己的账户，不收费用，而且透露得更少。';
export const revealsTitle = '您自己的钱包会让别人看到什么';
export const reveals = [
  'Chartkey为每家医疗机构使用一个新账户，所以没有人能看出两家机构有同一位患者。',
  '您的钱包只有一个账户。凡是您为之签名的医疗机构都看到同一个账户，查看公开登记册的每个人也一样：看到它共享了某些内容、何时开始、何时结束。但绝看不到共享了什么、与谁共享。',
  '如果有人知道这个钱包是您的，就知道这一切都是您的。',
];

export const connectTitle = '连接MetaMask';
export const connectText = '连接本身还不会改变什么。之后由您选择用它做什么。';
export const inBrowser = '这个浏览器中的MetaMask';
export const onPhone = '我手机上的MetaMask';
export const phoneNote =
  '使用手机时，消息由MetaMask自己的服务器转发。消息已加密；服务器能看到这个浏览器与您的手机在通信，以及何时通信。';
export const licence = '与手机通信的部分是ConsenSys的软件，适用其许可证。只有您按下那个按钮时才会加载。';

export const connecting = '正在等待您的钱包。请找到它的窗口。';
export const scanTitle = '用手机扫描';
export const scanText = '在手机上打开MetaMask，选择扫描，对准这张图。';
export const scanPicture = '供手机相机扫描的码';
export const openLink = '在这台设备的MetaMask中打开';
export const stopWaiting = '不再等待';

export const connectedTitle = '已连接';
export const useGrants = '用它为新的共享签名';
export const useGrantsText = '每项新共享，MetaMask会询问您三次。已有的共享保持原样。';
export const useRecords = '用它持有新的记录副本';
export const useRecordsText = '医疗机构给您副本时MetaMask会询问您，副本归档时再询问一次。';
export const disconnect = '断开';
export const disconnectText = '它签过的仍然有效，您可以在这里停止全部，不需要钱包。新的共享使用Chartkey自己的账户。';
export const disconnected = '已断开。';
export const saved = '已保存。';

export const payoutTitle = '报酬发到哪里';
export const payoutText =
  '用于研究向您支付报酬的情形。如果这里不填地址，每笔报酬都发到一个只有您的恢复词能打开的新账户，这样最能保护隐私。';
export const payoutLabel = '地址';
export const payoutHint = '0x加40个字母和数字。看到它的人能看到发往它的每一笔报酬。';
export const payoutSave = '保存';
export const payoutRemove = '去掉';
export const payoutNow = (address: string): string => `报酬发往${address}。`;
export const payoutNone = '报酬发往Chartkey自己的账户。';

export const waitingTitle = '正在等待您的钱包';
export const taskGrant = (name: string): string => `与${name}共享`;
export const taskOffer = (name: string): string => `接收来自${name}的副本`;
export const taskRecord = (name: string): string => `持有副本“${name}”`;
export const wordOf: Record<'Revocation' | 'Agent' | 'Grant' | 'OwnerProof' | 'Record', string> = {
  Revocation: '您停止的权利，预先签名，这样停止时永远不需要钱包',
  Agent: 'Chartkey可以在这一件事上代您行事，别的都不可以',
  Grant: '共享本身',
  OwnerProof: '这个账户是您的',
  Record: '这份副本是您的',
};
export const stepOf = (step: number, of: number): string => `第${step}步，共${of}步`;
export const grantNothingYet = '最后一步之前不会共享任何内容。';
export const proceed = '在我的钱包中继续';
export const asking = '您的钱包正在询问您。请找到它的窗口。';
export const askingPhone = '您的钱包正在询问您。请看手机。';
export const useOwnKey = '改用Chartkey自己的账户';
export const ownKeyNow = '它重新等待您的答复，这次用Chartkey自己的账户。';
export const ownKeyTakes = '由Chartkey自己的账户接收副本。';
export const taskDone = '已签名。其余的由Chartkey完成。';
export const technical = '技术细节';
export const technicalRows = { account: '账户', digest: '摘要值', word: '类型' };
export const typedData = '类型化数据（EIP-712）';

export const settingTitle = '您自己的钱包';
export const settingText = '供有MetaMask并想用它签名的人使用。其他人不用它更好。';
export const settingOpen = '查看';

export const approvalNotice =
  '这将由您自己的钱包签名。之后医疗机构和公开登记册显示的账户，与您在其他地方用过的是同一个。';
export const stepTitle = '还有一步：您的钱包';
export const stepText = '还没有完成任何操作。请打开钱包页面，在那里签名。期间请不要关闭医疗机构的页面。';
export const stepOpen = '打开钱包页面';
