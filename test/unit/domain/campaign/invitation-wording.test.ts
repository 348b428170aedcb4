import { describe, expect, it } from 'vitest'
import { invitationLanguage, inviterName } from '../../../../shared/domain/campaign/invitation-wording'
import { aPublishedClinic } from '../../../support/builders/builders'
import { aContact, aContactList } from '../../../support/builders/contact-builders'

const french = { name: 'Awa Diop', email: 'Awa@artci.example', language: 'fr' as const }

describe('an invitation’s language', () => {
  it('is the contact’s, else that of the clinic’s first organiser, else English', () => {
    const clinic = aPublishedClinic({ organisers: [french] })
    expect(invitationLanguage(aContact({ language: 'en' }), clinic)).toBe('en')
    expect(invitationLanguage(aContact({ language: null }), clinic)).toBe('fr')
    expect(invitationLanguage(aContact({ language: null }), aPublishedClinic({ organisers: [] }))).toBe('en')
  })
})

describe('the inviting organisation', () => {
  const partners = aContactList({ owner: 'partner', ownerEmails: ['awa@artci.example'] })
  const inviter = (coOrganisers: string[], organisers = [french]) =>
    inviterName(partners, aPublishedClinic({ coOrganisers, organisers }))

  it('is ITU for a list of ITU, with any co-organisers', () => {
    expect(inviterName(aContactList(), aPublishedClinic({ coOrganisers: ['ARTCI'] }))).toBeNull()
  })

  it('is the co-organiser when the clinic has exactly one', () => {
    expect(inviter(['ARTCI'])).toBe('ARTCI')
  })

  it("is the organiser with the owner's address, or else the domain, when it has several or none", () => {
    expect(inviter(['ARTCI', 'BCEAO'])).toBe('Awa Diop')
    expect(inviter([])).toBe('Awa Diop')
    expect(inviter(['ARTCI', 'BCEAO'], [])).toBe('artci.example')
  })
})
