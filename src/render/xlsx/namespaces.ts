export const SPREADSHEET = { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' };
export const RELATIONSHIPS = {
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
