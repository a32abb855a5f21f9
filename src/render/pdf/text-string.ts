/** A text as it stands in a dictionary: UTF-16BE with its mark, in hexadecimal digits. */
export function textString(text: string): string {
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')}>`;
}
