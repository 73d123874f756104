import type { PersonExport } from '../../hygiene/export-person.ts';
import { number } from './number.ts';

const person = ({ folder, name, resources, attested, grants, receipts, entries, problems }: PersonExport): string =>
  [
    `${name ?? '您本人'}${folder ? `（文件夹${folder}）` : ''}`,
    `  ${number(resources)}条记录，其中${number(attested)}条可证明由医疗机构签发`,
    `  ${number(grants)}项共享，${number(receipts)}份凭证，您的日志${number(entries)}行`,
    ...problems.map(({ items, code, cid }) => `  不完整：${number(items)}条记录（代码${code}，部分${cid}）`),
  ].join('\n');

/** README.txt of an export: for people first, for whoever checks it after that. */
export const readme = (people: readonly PersonExport[], at: Date): string => `您的Chartkey副本
制作日期：${at.toISOString().slice(0, 10)}

这个文件夹没有上锁，拿到它的人都能阅读。请像保管纸质病历一样保管它。

里面有什么
${people.map(person).join('\n')}

文件
  chart.json         您的全部记录，是一个FHIR R4 Bundle。每一条都与当初签发给您的逐字相同。
  provenance.ndjson  chart.json中的每条记录对应一行，顺序相同：记录来自哪里、它的SHA-256，以及它在医疗机构
                     签名内容中的位置。
  sources.json       您接收的每份副本：谁签发、何时签发、签发了什么。
  grants.json        您共享了什么、与谁共享、何时停止，均用您当时同意的文字写明。
  receipts.json      谁打开了什么，由打开者签名。
  receipts/          每项共享的凭证，各为一个能证明自身的文件。
  log.json           这个浏览器记下的内容。每一行都指明它的上一行。
  manifest.json      各项数量，以及这里其他每个文件的SHA-256。

不用Chartkey也能核验
  每个文件的SHA-256必须与manifest.json中的一致。
  每项共享、每份凭证和每个来源都带有所签名的内容（EIP-712）；Chartkey的docs/protocol.md说明了各自如何核验。
  provenance.ndjson中的一行可以证明对应的记录：SHA-256(0x00, salt, record)经由"path"得到sources.json中的"root"
  （RFC 9162）。
`;
