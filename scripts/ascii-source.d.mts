export function asciiSource(source: string): string;
