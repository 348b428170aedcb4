import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../shared/announcement/read-announcement'
import { readDayTexts, readZone } from './summarise-reading'

const clinic = (programme: string) =>
  `DFS Security Clinic for Peru\n\nThe clinic takes place on 8 and 9 September 2026 from 09:00 to 12:00 PET.\n\n${programme}`
const organisers = (sentence: string) =>
  readAnnouncement(`DFS Security Clinic\n${sentence}\n10:00-12:00 Lab`).clinics[0]?.coOrganisers

describe('what other hands write', () => {
  it('heads a day by its ordinal, its date behind it', () => {
    for (const [one, two] of [
      ['Primer día: 8 de septiembre', 'Segundo día: 9 de septiembre'],
      ['1.º dia - 8 de setembro de 2026', '2.º dia - 9 de setembro de 2026'],
    ])
      expect(readDayTexts(clinic(`${one}\n09:00 - 12:00 Lab\n${two}\n09:00 - 12:00 Audit`))).toEqual([
        ['2026-09-08 09:00-12:00', '09:00-12:00 Lab'],
        ['2026-09-09 09:00-12:00', '09:00-12:00 Audit'],
      ])
  })

  it('glues zone, hrs or am to the title, and says noon', () => {
    const day = `8 September 2026\n9:00 - 9:30 amWelcome\n0930-1000 hrsBreak\n10:00-11:00 PETLab\n11:00 - 12:00 noon Closing`
    expect(readDayTexts(clinic(day))?.[0]).toEqual([
      '2026-09-08 09:00-12:00',
      '09:00-09:30 Welcome',
      '09:30-10:00 (Break)',
      '10:00-11:00 Lab',
      '11:00-12:00 Closing',
    ])
  })

  it('tells the hours of a day above its only session, and hours of twelve past noon', () => {
    expect(
      readDayTexts('DFS Clinic Ghana\nDate: 8 May 2026\nTime: 10:00 - 12:00 GMT\n\n10:00-12:00 Lab'),
    ).toEqual([['2026-05-08 10:00-12:00', '10:00-12:00 Lab']])
    const page =
      'DFS Clinic Trinidad and Tobago\n8 July 2026 | 10:30 - 2:00 pm AST | Zoom\n10:30 - 1:15 Lab\n1:15 - 2:00 Closing'
    expect(readDayTexts(page)).toEqual([['2026-07-08 10:30-14:00', '10:30-13:15 Lab', '13:15-14:00 Closing']])
  })

  it('names a place with an apostrophe', () => {
    const page = 'DFS Clinic – Chad\n9 December 2026, 10:00–12:00 (N’Djamena time)\n10:00-12:00 Lab'
    expect(readZone(page)).toEqual({ zone: 'Africa/Ndjamena', codes: [] })
  })

  it('names co-organisers after ITU, after a plain with, and thanks others', () => {
    const icta = 'Information and Communications Technology Authority (NICTA)'
    expect(organisers(`The clinic, jointly organized by ITU and the ${icta}, is on 8 June 2026.`)).toEqual([
      icta,
    ])
    expect(organisers('ITU is organizing a clinic with the Bank of Ghana on Monday, 8 June 2026.')).toEqual([
      'Bank of Ghana',
    ])
    expect(
      organisers(
        'ITU, in partnership with RURA, and with the kind support of Korea, invites you on 8 June 2026.',
      ),
    ).toEqual(['RURA'])
    expect(
      organisers('A UIT, em colaboração com o INACOM, convida-o para a clínica de 8 de junho de 2026.'),
    ).toEqual(['INACOM'])
  })
})
