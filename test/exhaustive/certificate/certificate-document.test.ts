import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { installedFonts } from '../../../cli/mails/installed-fonts'
import { toCertificateData } from '../../../shared/certificate/certificate-data'
import { createCertificatePdf } from '../../../shared/certificate/certificate-document'
import type { Certificate } from '../../../shared/domain/certificate/certificate'
import { supportedLanguages } from '../../../shared/domain/values/language'
import { certificateTranslator } from '../../../shared/i18n/certificate-translator'
import { aCertificate } from '../../support/builders/certificate-builders'

const pdfOf = (overrides: Partial<Certificate> = {}) =>
  createCertificatePdf(
    toCertificateData(aCertificate(overrides), 'https://clinics.example.org'),
    installedFonts,
  )

/** What an independent reader of PDF finds on it. */
const readPdf = async (bytes: Buffer) => {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { totalPages, text } = await extractText(document, { mergePages: true })
  const { info } = await getMeta(document)
  return { totalPages, text: text.replace(/\s+/g, ' '), title: String(info?.Title), language: info?.Language }
}

describe('the PDF of a certificate', () => {
  it('says who attended what, when and how long, with the number and where to check it', async () => {
    const { text, totalPages } = await readPdf(await pdfOf())
    expect(totalPages).toBe(1)
    for (const part of [
      'International Telecommunication Union and National Communications Authority',
      'Certificate of attendance',
      'Ayaan Nur',
      'DFS Security Clinic for Somalia',
      '10–11 December 2026 · time attended: 6 hours, 35 minutes',
      'Certificate number: 7K3F-9M2Q-XB4T',
      'Issued on 11 December 2026',
      'https://clinics.example.org/certificates/7K3F-9M2Q-XB4T',
    ])
      expect(text).toContain(part)
  })

  it('leaves out a time that is not known', async () => {
    expect((await readPdf(await pdfOf({ minutes: null }))).text).not.toContain('time attended')
  })

  it.each(supportedLanguages)('is one tagged page in %s', async (language) => {
    const bytes = await pdfOf({ language })
    const { totalPages, title, language: declared } = await readPdf(bytes)
    expect(totalPages).toBe(1)
    expect(declared).toBe(language)
    expect(title).toBe(`${certificateTranslator(language).t('heading')} 7K3F-9M2Q-XB4T`)
    expect(bytes.toString('latin1')).toContain('/MarkInfo')
  })

  it.each([
    ['Amina Yūsuf O’Neill-Nguyễn', 'Amina Yūsuf O’Neill-Nguyễn'],
    ['Екатерина Щукина', 'Екатерина Щукина'],
    ['王伟', '王伟'],
    ['Ελένη Παπαδοπούλου', 'Ελένη Παπαδοπούλου'],
  ])('writes the name %s in letters that can be read back', async (name, read) => {
    expect((await readPdf(await pdfOf({ name }))).text).toContain(read)
  })

  it('stays one page with a name, an organisation and a title as long as the form allows', async () => {
    const bytes = await pdfOf({
      name: 'Abdirahman '.repeat(18).trim(),
      organisation: 'W'.repeat(300),
      clinicTitle: 'Clinic on the security of digital financial services '.repeat(5).trim(),
      coOrganisers: Array.from({ length: 6 }, (_, index) => `Central Bank of the Republic number ${index}`),
    })
    expect((await readPdf(bytes)).totalPages).toBe(1)
  })

  it('is the same bytes each time', async () => {
    expect((await pdfOf()).equals(await pdfOf())).toBe(true)
  })
})
