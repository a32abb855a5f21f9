export function thirdPartyLicenses(modules: readonly string[], folders?: readonly string[]): string;
export function packageFolder(name: string, from: string): string;
