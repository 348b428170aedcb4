import PdfKitDocument from 'pdfkit'
import type { Language } from '../domain/values/language'
import { certificateTranslator } from '../i18n/certificate-translator'
import { formatDate } from '../i18n/format-times'
import { localeOf, textDirectionOf } from '../i18n/language-properties'
import { drawQrCode } from './draw-qr-code'
import type { FontLibrary } from './font-library'
import { formatDuration } from './format-duration'
import { drawParagraph, type TextBox, type TextContext } from './text-line'

/** What a certificate says. */
export interface CertificateData {
  /** Of the words; the name and the title stand as they are. */
  language: Language
  name: string
  organisation: string
  clinicTitle: string
  /** `10–11 December 2025`, in the language. */
  dates: string
  /** ITU first. */
  organisers: readonly string[]
  /** In the meeting, over all days; null where they are not known, as of people recorded by hand. */
  minutes: number | null
  number: string
  /** `YYYY-MM-DD` */
  issuedOn: string
  /** The public address at which it can be checked. */
  checkUrl: string
}

const PAGE = { width: 841.89, height: 595.28 }
const MARGIN = 36
const INNER = { x: 96, width: PAGE.width - 192 }
const BLUE = '#00578a'
const INK = '#1f2933'
const GREY = '#4a5560'
const QR_SIDE = 84

/**
 * The certificate as a PDF of one page, A4 across, tagged and in the language's direction. The same data give the
 * same bytes.
 */
export const createCertificatePdf = (data: CertificateData, fonts: FontLibrary): Promise<Buffer> => {
  const { t } = certificateTranslator(data.language)
  const document = new PdfKitDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    // Else pdfkit loads Helvetica from a file of its own.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: data.language,
    displayTitle: true,
    info: {
      Title: `${t('heading')} ${data.number}`,
      Author: data.organisers[0] ?? '',
      CreationDate: new Date(`${data.issuedOn}T00:00:00Z`),
    },
  })
  const bytes = collectBytes(document)
  const context = {
    document,
    fonts,
    direction: textDirectionOf(data.language),
    locale: localeOf(data.language),
    widths: new Map<string, number>(),
  }
  drawFrame(document)
  drawStatement(context, data)
  drawFooter(context, data)
  document.end()
  return bytes
}

const drawFrame = (document: PDFKit.PDFDocument): void => {
  const artifact = document.markContent('Artifact')
  artifact
    .rect(MARGIN, MARGIN, PAGE.width - 2 * MARGIN, PAGE.height - 2 * MARGIN)
    .lineWidth(2)
    .stroke(BLUE)
  const inset = MARGIN + 6
  document
    .rect(inset, inset, PAGE.width - 2 * inset, PAGE.height - 2 * inset)
    .lineWidth(0.5)
    .stroke(BLUE)
  document.endMarkedContent()
}

const drawStatement = (context: TextContext, data: CertificateData): void => {
  const { t } = certificateTranslator(data.language)
  const organisers = new Intl.ListFormat(context.locale).format(data.organisers)
  const draw = (tag: 'H1' | 'P', text: string, box: Partial<TextBox> & Pick<TextBox, 'y' | 'size'>) =>
    drawTagged(context, tag, text, { ...INNER, align: 'center', maxLines: 1, color: INK, ...box })
  draw('P', organisers, { y: 92, size: 15, color: GREY, maxLines: 2 })
  draw('H1', t('heading'), { y: 158, size: 34, color: BLUE })
  draw('P', t('certifies'), { y: 198, size: 13, color: GREY })
  draw('P', data.name, { y: 242, size: 30, maxLines: 2 })
  if (data.organisation) draw('P', data.organisation, { y: 292, size: 14, color: GREY, maxLines: 2 })
  draw('P', t('attended'), { y: 330, size: 13, color: GREY })
  draw('P', data.clinicTitle, { y: 362, size: 20, maxLines: 2 })
  const time =
    data.minutes === null ? null : t('time', { duration: formatDuration(data.minutes, data.language) })
  draw('P', [data.dates, time].filter(Boolean).join(' · '), { y: 424, size: 13 })
}

/** Number and date at the side where lines begin, the code at the other. */
const drawFooter = (context: TextContext, data: CertificateData): void => {
  const { t } = certificateTranslator(data.language)
  const isRightToLeft = context.direction === 'rtl'
  const qrX = isRightToLeft ? INNER.x - 24 : PAGE.width - INNER.x - QR_SIDE + 24
  const textX = isRightToLeft ? INNER.x + QR_SIDE : INNER.x - 24
  const box = {
    x: textX,
    width: INNER.width - QR_SIDE + 24,
    size: 10,
    align: isRightToLeft ? ('right' as const) : ('left' as const),
    maxLines: 2,
    color: GREY,
  }
  drawTagged(context, 'P', t('number', { number: data.number }), { ...box, y: 488 })
  drawTagged(context, 'P', t('issuedOn', { date: formatDate(data.issuedOn, data.language) }), {
    ...box,
    y: 506,
  })
  drawTagged(context, 'P', t('checkAt', { url: data.checkUrl }), { ...box, y: 524 })
  const figure = context.document.struct('Figure', { alt: t('checkAt', { url: data.checkUrl }) }, () =>
    drawQrCode(context.document, data.checkUrl, { x: qrX, y: 458, side: QR_SIDE }),
  )
  context.document.addStructure(figure)
}

const drawTagged = (context: TextContext, tag: 'H1' | 'P', text: string, box: TextBox): void => {
  const { document } = context
  document.addStructure(document.struct(tag, { actual: text }, () => void drawParagraph(context, text, box)))
}

const collectBytes = (document: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
