import { encode } from 'uqr'

/** Draws a QR code of `text` as a square of `side` points, black on white. */
export const drawQrCode = (
  document: PDFKit.PDFDocument,
  text: string,
  { x, y, side }: { x: number; y: number; side: number },
): void => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const step = side / size
  document.rect(x, y, side, side).fill('#ffffff')
  data.forEach((row, rowIndex) => {
    row.forEach((isDark, columnIndex) => {
      if (isDark) document.rect(x + columnIndex * step, y + rowIndex * step, step, step)
    })
  })
  document.fill('#000000')
}
