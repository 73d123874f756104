import { expect, it } from 'vitest';
import { languages } from '#protocol/language';
import { statementHashOf } from '#protocol/statement';

/** SHA-256 of what was published. A line is never changed: grants signed under it could no longer be understood. */
const published = {
  en: '0x474663eaf92de6276b277e509be7269d8ad7745f1b662c768ea4ee3a26dd6c86',
  es: '0x1d7d657236b026397b07bf8592cca7ab731f1141fab59ea445698654c01bfd9f',
  de: '0x01985ff992b19edafad31068a6f62e7c5fd0f42e96b144d17359eec01d7780b1',
  zh: '0xe2c237cead5fbae919516759351c66d5728e48864301b69805d6387fb91168c3',
  ar: '0x924d289e45b0b724b96ccf202db58c0d602db2694b7c8663255abf5e8fd48b90',
};

it('X4 no published statement is ever edited, in no language', async () => {
  const now = Object.fromEntries(
    await Promise.all(languages.map(async (language) => [language, await statementHashOf({ language })] as const)),
  );
  expect(now).toEqual(published);
});
