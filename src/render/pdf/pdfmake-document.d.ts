/** pdfmake's document; it comes without types. */
declare module 'pdfmake/js/PDFDocument.js' {
  const imported: unknown;
  export default imported;
}
