/** Folders of packages, and licences that stand in comments of their modules. */
type ShippedPackages = ReadonlyMap<string, ReadonlySet<string>>;

export function shippedPackages(modules: readonly string[], folders?: readonly string[]): ShippedPackages;
export function thirdPartyLicenses(packages: ShippedPackages): string;
export function versionsOf(packages: ShippedPackages): Record<string, string>;
export function packageFolder(name: string, from: string): string;
