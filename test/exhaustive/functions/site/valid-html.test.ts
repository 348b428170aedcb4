import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../support/builders/builders'
import { aSite } from '../../../unit/functions/site/site-fixture'

/** The country list is written without end tags and quotes, as HTML allows, to save two thirds of the page. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'doctype-style': 'off',
    'no-implicit-close': 'off',
    'attr-quotes': 'off',
    'long-title': 'off',
    'void-style': 'off',
  },
})

/** Where the organiser decides: the form, the page after it, and the pages of a pending registrant. */
const pagesOfWhoAsks = async (language: string) => {
  const { get, deps, tokenFor } = await aSite({ clinics: [aPublishedClinic({ approval: true })] })
  const asks = aRegistration({ status: 'pending' })
  await deps.registrations.register(asks, aLedgerEntry({ kind: 'pending' }), null)
  return Promise.all([
    get(`/clinics/${somaliaClinicId}?lang=${language}`),
    get(`/clinics/${somaliaClinicId}/register?lang=${language}`),
    get(`/clinics/${somaliaClinicId}/pending?lang=${language}`),
    get(`/my/${await tokenFor('my')}?lang=${language}`),
    get(`/join/${await tokenFor('join')}?lang=${language}`),
  ])
}

describe('every public page', () => {
  it.each(['en', 'fr'])('is valid HTML in %s', async (language) => {
    const { get, post, tokenFor, unsubscribeToken } = await aSite({
      now: '2026-12-09T06:00:00.000Z',
      registrations: [aRegistration({ timeZone: 'America/Lima' })],
    })
    const token = await unsubscribeToken()
    const pages = await Promise.all([
      get(`/?lang=${language}`),
      get(`/clinics/${somaliaClinicId}?zone=Lima&lang=${language}`),
      get(`/clinics/${somaliaClinicId}/register?lang=${language}`),
      post(`/clinics/${somaliaClinicId}/register?lang=${language}`, { email: 'x' }),
      get(`/clinics/${somaliaClinicId}/registered?lang=${language}`),
      get(`/my/${await tokenFor('my')}?lang=${language}`),
      get(`/my/${await tokenFor('my')}/change?lang=${language}`),
      post(`/my/${await tokenFor('my')}/change?lang=${language}`, { seen: '9-9' }),
      get(`/clinics/${somaliaClinicId}/lost-link?lang=${language}`),
      get(`/clinics/${somaliaClinicId}/link-sent?lang=${language}`),
      get(`/join/${await tokenFor('join')}?lang=${language}`),
      get(`/unsubscribe/${token}?lang=${language}`),
      get(`/unsubscribe/${token}?lang=${language}&notice=resubscribed`),
      post(`/unsubscribe/${token}?lang=${language}`, { 'List-Unsubscribe': 'One-Click' }),
      get(`/nothing?lang=${language}`),
      ...(await pagesOfWhoAsks(language)),
    ])
    for (const page of pages) {
      const report = await validator.validateString(await page.text())
      const messages = report.results.flatMap((result) => result.messages)
      expect(
        messages.map(({ ruleId, message, line, column }) => `${ruleId} ${message} ${line}:${column}`),
      ).toEqual([])
    }
  })
})
