import { describe, expect, it } from 'vitest'
import { textDirectionOf } from '../../../shared/i18n/language-properties'
import type { ContentBlock, MailContent } from '../../../shared/mail/content/mail-content'
import { renderMailHtml } from '../../../shared/mail/render/render-html'
import { renderMailText } from '../../../shared/mail/render/render-plain-text'
import { allMails } from '../../unit/mail/all-mails'
import { decodeMail } from '../../unit/mail/decode-mail'
import { languages } from '../../unit/mail/mail-request-builders'

const scripts = {
  Arabic: {
    title: 'عيادة الأمن',
    session: 'مخاطر الشرائح',
    name: 'محمد عبد الله',
    organisation: 'هيئة الاتصالات',
  },
  Hebrew: { title: 'מרפאת אבטחה', session: 'סיכוני רשת', name: 'שרה כהן', organisation: 'רשות התקשורת' },
}
const turning = /[\u0590-\u08ff]/

/** The rest of a plain-text part after all isolated values are removed; lines of their own are isolated too. */
const openly = (text: string): string[] => {
  let inside = text
  for (let before = ''; before !== inside; ) {
    before = inside
    inside = inside.replaceAll(/[\u2066\u2068][^\u2066\u2068\u2069]*\u2069/g, '')
  }
  return inside.split('\n').filter((line) => /[A-Za-z\d]/.test(line))
}

describe('names, titles and organisations in Arabic and in Hebrew', () => {
  it('are isolated from the sentences around them, in subject, preview and both parts of every mail', async () => {
    for (const language of languages.filter((each) => textDirectionOf(each) === 'ltr')) {
      for (const words of language === 'en' ? Object.values(scripts) : [scripts.Arabic]) {
        for (const { about, compose } of allMails(language, words)) {
          const { html, text, subject } = await decodeMail(await compose())
          const body = html.replace(/^.*<body[^>]*>/s, '')
          const outside = body.replaceAll(/<bdi[^>]*>[^<]*<\/bdi>/g, '').replaceAll(/<[^>]*>/g, '\n')
          const turned = openly([subject, outside, text].join('\n')).filter((line) => turning.test(line))
          // This one has no word that anybody typed.
          const hasWords = about !== 'follow-request'
          expect([language, about, turning.test(body), turned]).toEqual([language, about, hasWords, []])
        }
      }
    }
  })
})

describe('Latin names, titles and organisations in a mail in Arabic', () => {
  it('are isolated from the sentences around them, in subject, preview and both parts of every mail', async () => {
    const words = { title: 'Zzyzx 7', session: 'Qwrtz', name: 'Aa Bb', organisation: 'Xx Yy' }
    for (const { about, compose } of allMails('ar', words)) {
      const { html, text, subject } = await decodeMail(await compose())
      const body = html.replace(/^.*<body[^>]*>/s, '')
      const outside = body.replaceAll(/<bdi[^>]*>[^<]*<\/bdi>/g, '').replaceAll(/<[^>]*>/g, '\n')
      const open = openly([subject, outside, text].join('\n')).filter((line) => turning.test(line))
      expect([about, open.filter((line) => /Zzyzx|Qwrtz|Aa Bb|Xx Yy/.test(line))]).toEqual([about, []])
    }
  })
})

const url = 'https://clinics.example.org/my/token'
const blocks: ContentBlock[] = [
  { type: 'paragraph', text: ['أهلا ', { isolate: 'Ayaan Nur' }, ' ', { strong: '40' }] },
  {
    type: 'times',
    title: null,
    rows: [
      {
        label: 'اليوم',
        date: 'الخميس',
        clock: '09:00–12:30 (Mogadishu, UTC+03:00)',
        readerTime: { label: 'وقتك:', text: '06:00–09:30 (Dakar, UTC+00:00)' },
        isOutdated: false,
      },
    ],
  },
  {
    type: 'programme',
    title: 'البرنامج',
    items: [{ time: '09:00–09:30', title: 'SIM swap', language: null, isSecondary: false }],
    moreText: null,
  },
  {
    type: 'join-link',
    title: 'الدخول',
    text: ['تبدأ ', { isolate: '09:00 (Mogadishu, UTC+03:00)' }],
    action: { label: 'ادخل', url },
    note: 'لك',
  },
  { type: 'action', action: { label: 'صفحتك', url }, isSecondary: true },
  { type: 'numbers', items: [{ label: 'المسجلون', value: '40' }] },
  {
    type: 'table',
    title: 'القطاع',
    columnHeadings: ['القطاع', 'أ', 'ب'],
    rows: [{ label: 'NCA', values: [12, 10] }],
    moreText: null,
  },
]
const content: MailContent = {
  language: 'ar',
  subject: 'عيادة',
  preview: 'عيادة',
  clinic: 'DFS Security Clinic',
  heading: 'عيادة',
  greeting: ['عزيزي ', { isolate: 'Ayaan Nur' }],
  blocks,
  footer: [[{ link: url, label: 'صفحتك' }, ' · ', { link: url, label: null }]],
}

describe('a mail written from right to left', () => {
  it('says so on page, body and every cell', () => {
    const cells = renderMailHtml(content).match(/<(html|body|td|th)[ >][^>]*/g) ?? []
    expect(cells.length).toBeGreaterThan(12)
    for (const cell of cells) expect(cell).toContain('dir="rtl"')
  })

  it('sets links and numbers apart in its HTML, addresses and hours from left to right', () => {
    const body = renderMailHtml(content).replace(/^.*<body[^>]*>/s, '')
    const apart = body.replaceAll(/<bdi[^>]*>[^<]*<\/bdi>/g, '').replaceAll(/<[^>]*>/g, '\n')
    expect(apart.split('\n').filter((line) => /[A-Za-z\d]/.test(line))).toEqual([])
    expect(body).toContain(`<bdi dir="ltr">${url}</bdi>`)
    expect(body).toContain('<bdi dir="ltr">09:00–09:30</bdi>')
    expect(body).toContain('<bdi dir="ltr">40</bdi>')
  })

  it('sets links and numbers apart in its text, an address so that a program still finds its end', () => {
    const text = renderMailText(content)
    // What is left are lines that hold nothing from right to left: the title, addresses, the language's own words.
    for (const line of openly(text)) expect(line).not.toMatch(turning)
    expect(text).toContain('\u206809:00–12:30 (Mogadishu, UTC+03:00)\u2069')
    expect(text).toContain('\u206809:00–09:30\u2069')
    expect(text).toContain('\u206840\u2069')
    expect(text).toContain('\u206812 / 10\u2069')
    expect(text).not.toMatch(new RegExp(`${url}[^\\s]`))
  })

  it('has no such marks from left to right, where old programs would show them as boxes', () => {
    const plain = { ...content, blocks: blocks.slice(5, 6), greeting: ['Dear ', { isolate: 'Ayaan Nur' }] }
    expect(renderMailText({ ...plain, language: 'en' })).not.toMatch(/[\u2066-\u2069]/)
  })
})
