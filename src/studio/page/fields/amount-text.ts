/** As the schema of data files takes numbers. */
const NUMBER = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** A number as typed or pasted, in the signs of the data file: full-width digits, spaces and 全角 signs are put right. */
export function numberTyped(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\s\u00a0]/g, '')
    .replaceAll(/[−–—]/g, '-');
}

/** Whether the data file takes it; nothing at all is taken as well. */
export function isNumberText(text: string): boolean {
  return text === '' || NUMBER.test(text);
}

/** For reading: 1234567.80 as 1,234,567.80; no digit is changed. Other texts stay as they are. */
export function withThousands(text: string): string {
  if (!NUMBER.test(text)) return text;
  const [whole = '', fraction] = text.replaceAll(',', '').split('.');
  const grouped = whole.replaceAll(/(?<=\d)(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
