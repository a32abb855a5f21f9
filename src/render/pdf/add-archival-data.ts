import { readFileSync } from 'node:fs';
import { PACKAGE_ROOT } from '../../kernel/package-root.js';
import type { PdfDocument } from './pdfmake.js';
import { type FileInfo, xmpPacket } from './xmp-packet.js';

/** The profile of sRGB, which comes with pdfkit, where the build has put it. */
const SRGB = 'dist/profiles/sRGB_IEC61966_2_1.icc';

let profile: Buffer | undefined;

/**
 * Adds what PDF/A-2a asks for beyond an ordinary file: metadata as XMP, in place of pdfkit's, which does not escape
 * titles, and the colours that red, green and blue mean.
 */
export function addArchivalData(document: PdfDocument, info: FileInfo): void {
  document.endMetadata = () => {
    const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.end(Buffer.from(xmpPacket(info)));
    document._root.data.Metadata = metadata;
  };
  profile ??= readFileSync(new URL(SRGB, PACKAGE_ROOT));
  const colours = document.ref({ N: 3 });
  colours.end(profile);
  const name = new String('sRGB IEC61966-2.1');
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: name,
    OutputConditionIdentifier: name,
    DestOutputProfile: colours,
  });
  intent.end();
  document._root.data.OutputIntents = [intent];
}
