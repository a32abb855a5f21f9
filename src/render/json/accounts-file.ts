/** What the file says of itself, before the accounts: the version of its form, and the unit of its amounts. */
export const ACCOUNTS_FILE = { 版本: 1, 金额单位: '元' } as const;

/** Decimals of a ratio, most of which have no end. */
export const RATIO_PLACES = 10;
