import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FetchedPage, findForm, openBrowser } from '../../cli/rehearse/text-browser'
import { aPerson } from '../support/builders/person-builder'
import {
  announcementText,
  type ClinicStack,
  runTimeline,
  startClinicStack,
} from '../support/local-stack/clinic-stack'
import { plainPageText } from '../support/pages/plain-page-text'
import { mailTimeline, parseMailsTo } from '../support/parsed-mails'

const amina = aPerson('amina', { language: 'ar' })
const thabo = aPerson('thabo', { name: 'Thabo Mokoena' })
const fatou = aPerson('fatou', { name: 'Fatou Sesay' })
const newAddress = 'fatou.new@example.org'
const meetingId = '84512345678'
const materials = { 'title.0': 'Slides', 'url.0': 'https://slides.example.org/1' }

let clinicStack: ClinicStack
let clinic: string
/** What the registrants saw: behind the link to a new address, of the survey, and the PDF. */
const pages: Record<string, FetchedPage> = {}
let pdf: { type: string | null; begin: string }
/** The page that checks the certificate, before and after it was revoked. */
const checks: FetchedPage[] = []

/**
 * One day, 10 December 2025, 09:00 to 13:00 in Mogadishu (06:00 to 10:00 UTC). Amina attends, Thabo does not, and Fatou
 * attends under another address than the one that she registered with.
 */
beforeAll(async () => {
  clinicStack = await startClinicStack({ now: '2025-12-08T05:00:00.000Z' })
  const { stack, registrants } = clinicStack
  clinic = await clinicStack.publish(announcementText('afterwards', '10 December 2025'), meetingId)
  const room = await clinicStack.roomOf(meetingId)
  const visitor = openBrowser(stack.siteUrl)
  const staff = async () => openBrowser(stack.siteUrl, await stack.signIn('organiser'))
  const linkIn = async (email: string, pattern: RegExp) => {
    const texts = (await parseMailsTo(stack, email)).map(({ text }) => pattern.exec(text)?.[0])
    return texts.findLast((link) => link !== undefined) ?? '/no-link'
  }
  const requestAddress = async () => {
    const form = await visitor.get(`${await registrants.findPersonalPage(fatou)}/address`)
    await visitor.submit(form, findForm(form, /send the link/i), { email: newAddress })
  }
  const confirmAddress = async () => {
    const page = await visitor.get(await linkIn(newAddress, /\/address\/[\w.-]+/))
    pages['address'] = await visitor.submit(page, findForm(page, /confirm/i))
  }
  const addMaterials = async () => {
    const browser = await staff()
    const form = await browser.get(`/console/clinics/${clinic}/materials`)
    pages['materials'] = await browser.submit(form, findForm(form, /save links/i), materials)
  }
  const answerSurvey = async () => {
    const form = await visitor.get(`${await linkIn(newAddress, /\/my\/[\w.-]+/)}/survey`)
    const answers = {
      usefulness: '5',
      clarity: '4',
      speed: 'right',
      application: 'yes',
      comment: 'More labs',
    }
    pages['survey'] = await visitor.submit(form, findForm(form, /send my answers/i), answers)
  }
  const checkCertificate = async () => {
    const path = await linkIn(amina.email, /\/certificates\/[\w-]+/)
    checks.push(await visitor.get(path))
    const response = await fetch(`${stack.siteUrl}${path}/pdf`)
    pdf ??= {
      type: response.headers.get('content-type'),
      begin: Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString('latin1'),
    }
  }
  const revoke = async () => {
    const browser = await staff()
    const list = await browser.get(`/console/clinics/${clinic}/certificates?text=amina`)
    await browser.submit(list, findForm(list, /revoke/i), { change: 'revoke' })
    await checkCertificate()
  }
  const join = (name: string, email: string) => room.sendJoined('run', { id: email, name, email })
  await runTimeline(stack, [
    [
      '2025-12-08T05:30:00.000Z',
      () => Promise.all([amina, thabo, fatou].map((who) => registrants.register(clinic, who))),
    ],
    ['2025-12-08T06:00:00.000Z', requestAddress],
    ['2025-12-08T06:05:00.000Z', confirmAddress],
    ['2025-12-10T06:00:00.000Z', () => join(amina.name, amina.email)],
    ['2025-12-10T06:00:10.000Z', () => join(fatou.name, newAddress)],
    ['2025-12-10T10:01:00.000Z', () => room.sendEnded('run')],
    ['2025-12-11T08:00:00.000Z', addMaterials],
    ['2025-12-13T06:10:00.000Z', async () => undefined],
    ['2025-12-13T07:00:00.000Z', answerSurvey],
    ['2025-12-13T07:05:00.000Z', checkCertificate],
    ['2025-12-13T07:10:00.000Z', revoke],
    ['2025-12-14T07:00:00.000Z', async () => undefined],
  ])
}, 300_000)
afterAll(() => clinicStack.stack.stop())

const mailsTo = (email: string) => parseMailsTo(clinicStack.stack, email, clinic)
const thanksTo = async (email: string) => (await mailsTo(email)).filter(({ kind }) => kind === 'thank-you')

describe('after the clinic', () => {
  it('thanks each who was there once, in their language, with the certificate, the materials and the survey', async () => {
    for (const [email, language, subject] of [
      [amina.email, 'ar', 'شكراً على مشاركتكم'],
      [newAddress, 'en', 'Thank you for taking part'],
    ] as const) {
      const [thanks, ...more] = await thanksTo(email)
      expect([thanks?.language, thanks?.at.slice(0, 16), more]).toEqual([language, '2025-12-13T06:00', []])
      expect(thanks?.subject).toContain(subject)
      for (const part of ['https://slides.example.org/1', '/certificates/', '/survey'])
        expect(thanks?.text).toContain(part)
    }
  })

  it('tells who was not there, with the materials and no certificate', async () => {
    const [thanks, ...more] = await thanksTo(thabo.email)
    expect(more).toEqual([])
    expect(thanks?.subject).toContain('We missed you')
    expect(thanks?.text).toContain('https://slides.example.org/1')
    expect(thanks?.text).not.toMatch(/certificates|survey/)
  })

  it('certifies the attendance by a PDF and a page, which tells at once that a certificate was revoked', () => {
    expect(pdf).toEqual({ type: 'application/pdf', begin: '%PDF-' })
    expect(checks.map((page) => plainPageText(page).includes('This certificate is valid'))).toEqual([
      true,
      false,
    ])
    expect(plainPageText(checks[1] as FetchedPage)).toContain('This certificate is no longer valid')
  })

  it('stores the answers to the survey, and shows their number alone', async () => {
    expect(plainPageText(pages['survey'] as FetchedPage)).toContain('Your answers are stored')
    const results = await clinicStack.organiser.get(`/console/clinics/${clinic}/survey`)
    expect(plainPageText(results)).toContain('1 answer. Results are shown from 5 answers on')
    expect(results.html).not.toContain('More labs')
  })
})

describe('a registrant with another address', () => {
  it('is told of it at the old one, and gets every mail at the new one', async () => {
    expect(plainPageText(pages['address'] as FetchedPage)).toContain('Your e-mail address has been changed')
    expect(mailTimeline(await mailsTo(fatou.email))).toEqual([
      'confirmation at 2025-12-08T05:30',
      'withdrawn at 2025-12-08T06:05',
    ])
    expect(mailTimeline(await mailsTo(newAddress))).toEqual([
      'address-confirmation at 2025-12-08T06:00',
      'confirmation at 2025-12-08T06:05',
      'reminder-day 1 at 2025-12-09T06:00',
      'join-link 1 at 2025-12-10T05:00',
      'thank-you at 2025-12-13T06:00',
    ])
  })
})

it('no function failed and no call was refused', () => {
  expect(clinicStack.stack.problems()).toEqual([])
})
