/** Leaders and the page at the end of a line of a 目录. */
const LEADER = /[\s.．·…‥⋯・。-]*(?:[.．·…‥⋯・]\s*){2,}[\s.．·…‥⋯・]*(?:\d{1,4}|[ivxlIVXL]{1,6})?\s*$/;
const PAGE = /\s*\d{1,4}$/;
const TITLE = /^目\s*[录次]$/;

/** A line of a 目录 without leaders and page; undefined where it has none. */
export function contentsEntry(text: string): string | undefined {
  const entry = text.replace(LEADER, '').trim();
  return entry !== '' && entry !== text.trim() ? entry : undefined;
}

/** Without a page that stands there with no leader. */
export function withoutPage(text: string): string {
  return text.replace(PAGE, '').trim();
}

export function isContentsTitle(text: string): boolean {
  return TITLE.test(text.trim());
}
