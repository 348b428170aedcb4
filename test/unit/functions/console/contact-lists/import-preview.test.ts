import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aWorkbook, aWorkbookOf } from '../../../../support/builders/workbook-builder'
import { pageText } from '../in-memory-console'
import { aConsoleWithList, draftOf, list } from './console-with-list'

describe('the preview of an import', () => {
  const upload = async (
    testConsole: Awaited<ReturnType<typeof aConsoleWithList>>,
    bytes: Uint8Array<ArrayBuffer>,
    fields: Record<string, string> = {},
  ) => {
    const form = new FormData()
    form.set('file', new File([bytes], 'contacts.csv'))
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return testConsole.post(`${list}/imports`, form)
  }
  const previewOf = async (sample: string) => {
    const testConsole = await aConsoleWithList()
    const answer = await upload(testConsole, new Uint8Array(readFileSync(`samples/contacts/${sample}`)))
    return pageText(answer.status === 303 ? await testConsole.follow(answer) : answer)
  }

  it.each([
    ['gmail-classic.csv', '1 new'],
    ['outlook.csv', '1 new'],
    ['mailchimp-unsubscribed.csv', 'Not imported: the file says that they unsubscribed'],
    ['mailchimp-unsubscribed.csv', 'UNSUB_TIME: 2025-03-02 09:12:44'],
    ['brevo-blocklisted.csv', '1 unsubscribed elsewhere'],
    ['addresses-only.txt', '2 new'],
    ['hard-addresses.csv', 'two e-mail addresses in one cell: put each in a row of its own'],
    ['hard-addresses.csv', 'amina@exemple-télécom.org'],
    ['invisible-marks.csv', '12 new'],
    ['windows-1256.csv', 'Text encoding: Arabic (Windows-1256)'],
    ['windows-1256.csv', 'عمر حسن'],
    ['excel-1252.csv', 'Zoé Ébène'],
    ['utf16le.txt', 'Nguyễn Thị Hồng'],
    ['vcard.vcf', 'This is a vCard file'],
    ['zoom-registration-report.csv', 'Approval Status: denied'],
    ['question-marks.csv', 'Rows 2, 3: letters were lost when the file was saved'],
    ['cp1258.csv', 'Đô Văn Hưng'],
    ['indico-and-forms.csv', '1 new'],
    ['google-forms.csv', '1 new'],
    ['two-emails.csv', 'Row 2: no address in the first e-mail column, the second one is used'],
    ['status-column-campaign.csv', 'status: unsubscribed'],
  ])('of %s says: %s', async (sample, sentence) => {
    expect(await previewOf(sample)).toContain(sentence)
  })

  it('shows what each column was read as, and reads it as a person chooses', async () => {
    const testConsole = await aConsoleWithList()
    const path = await draftOf(testConsole, 'email,Kurzname,gone\na@example.org,Ada,yes\nb@example.org,Ben,')
    const page = await (await testConsole.get(path)).text()
    expect(page).toContain('3 columns, 2 not used')
    expect(page).toContain('<option value="email" selected="">')

    const chosen = { 'column-0': 'email', 'column-1': 'name', 'column-2': 'opt-out' }
    const answer = await testConsole.post(`${path}/columns`, chosen)

    const words = await pageText(await testConsole.follow(answer))
    expect(words).toContain('3 columns, 0 not used')
    expect(words).toContain('1 unsubscribed elsewhere')
    expect(words).toContain('b@example.org Ben')
  })

  it('says which status words are not known, with their rows', async () => {
    const testConsole = await aConsoleWithList()
    const words = await pageText(
      await testConsole.get(await draftOf(testConsole, 'email,status\na@example.org,vip')),
    )
    expect(words).toContain('status is “vip” in Row 2. We do not know whether this means unsubscribed')
  })

  it('shows an error at the field that it is about: the file, the pasted rows, or the encoding', async () => {
    const testConsole = await aConsoleWithList()
    const errorFieldsOf = async (answer: Promise<Response>) =>
      [...(await (await answer).text()).matchAll(/id="field-(\w+)-error"/g)].map(([, name]) => name)
    const path = `${list}/imports`
    expect(await errorFieldsOf(testConsole.post(path, { text: 'name\nAmina' }))).toEqual(['text'])
    expect(await errorFieldsOf(testConsole.post(path, { text: ' ' }))).toEqual(['file'])
    for (const content of ['name\nAmina', '', 'BEGIN:VCARD\nEND:VCARD', 'PK\u0003\u0004damaged'])
      expect([content, await errorFieldsOf(upload(testConsole, Buffer.from(content)))]).toEqual([
        content,
        ['file'],
      ])
  })

  it('asks for the encoding when two fit, and follows the choice', async () => {
    const testConsole = await aConsoleWithList()
    // ЕРЛАН in Windows-1251, which is ептмнб-like in KOI8-R.
    const bytes = Uint8Array.from([
      ...Buffer.from('email,name\na@example.org,'),
      0xc5,
      0xd0,
      0xcb,
      0xc0,
      0xcd,
    ])

    const asked = await upload(testConsole, bytes)
    expect([asked.status, await pageText(asked)]).toEqual([
      422,
      expect.stringContaining('The text encoding of the file is not clear'),
    ])
    expect(await (await upload(testConsole, bytes)).text()).toContain('id="field-encoding-error"')
    const read = await upload(testConsole, bytes, { encoding: 'windows-1251' })
    expect(await pageText(await testConsole.follow(read))).toContain('ЕРЛАН')
  })

  it('reads the sheet with addresses, formulas by their result, dates, and names the sheets that it did not read', async () => {
    const testConsole = await aConsoleWithList()
    const workbook = aWorkbookOf({
      'Read me': [['Contacts of the region']],
      Banks: [
        ['Name', 'E-mail', 'Unsubscribed on'],
        ['Fatou', '<c t="str"><f>"fatou"&amp;"@example.org"</f><v>fatou@example.org</v></c>', ''],
        ['Lamin', 'lamin@example.org', '<c t="n"><v>45718</v></c>'],
      ],
      Operators: [['E-mail'], ['ada@example.org']],
    })
    const words = await pageText(await testConsole.follow(await upload(testConsole, workbook)))
    expect(words).toContain('fatou@example.org Fatou')
    expect(words).toContain('1 unsubscribed elsewhere')
    expect(words).toContain('Not read: Read me, Operators.')
  })

  it.each(['Unsubscribed', 'Do not contact', 'Opt-outs 2025', 'Désabonnés'])(
    'takes nobody of a sheet named %s, also where the contacts name them',
    async (sheet) => {
      const testConsole = await aConsoleWithList()
      const workbook = aWorkbookOf({
        [sheet]: [['E-mail'], ['lamin@example.org'], ['old@example.org']],
        Contacts: [
          ['Name', 'E-mail'],
          ['Fatou', 'fatou@example.org'],
          ['Lamin', 'lamin@example.org'],
        ],
      })
      const words = await pageText(await testConsole.follow(await upload(testConsole, workbook)))
      expect(words).toContain('1 new')
      expect(words).toContain(`Sheet: ${sheet}`)
      expect(words).not.toContain('Not read')
    },
  )

  it.each([
    ['Email,Globally unsubscribed\na@example.org,true', '1 unsubscribed elsewhere'],
    ['Email,Consent\na@example.org,Yes\nb@example.org,', 'Consent is empty in Row 3.'],
    ['Courriel;Ne souhaite plus recevoir\na@example.org;non', '1 new'],
    ['Email,Attendee Status\na@example.org,Not Attending', 'Attendee Status is “Not Attending” in Row 2'],
    ['Sesay, Fatou <fatou@example.org>; Jallow, Lamin <lamin@example.org>', '2 new'],
    ['email,name\na@example.org,JosÔö¬', 'letters were lost when the file was saved'],
    [`email\n${'a@example.org\n'.repeat(50_000)}`, 'this one has 50,000. Split it.'],
  ])('of pasted rows says what was read of them: %#', async (text, sentence) => {
    const testConsole = await aConsoleWithList()
    const answer = await testConsole.post(`${list}/imports`, { text, clinic: '' })
    expect(await pageText(answer.status === 303 ? await testConsole.follow(answer) : answer)).toContain(
      sentence,
    )
  })

  it('reads an Excel workbook', async () => {
    const testConsole = await aConsoleWithList()
    const rows = [
      ['E-mail', 'Name', 'Désabonné'],
      ['fatou@example.org', 'Fatou Sesay', 'non'],
      ['gone@example.org', 'Lamin', 'oui'],
    ]
    const words = await pageText(await testConsole.follow(await upload(testConsole, aWorkbook(rows))))
    expect(words).toContain('fatou@example.org Fatou Sesay')
    expect(words).toContain('1 unsubscribed elsewhere')
  })
})
