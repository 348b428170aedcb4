import { describe, expect, it } from 'vitest'
import type { ClinicFigures } from '../../../../../shared/domain/clinic/clinic-figures'
import { figureDefinitions } from '../../../../../shared/domain/programme/figure-definitions'
import { someFigures } from '../../../../support/builders/figures-builder'
import { aConsoleWithFigures } from '../in-memory-console'

describe('two groups side by side', () => {
  it('leads from every figure of both groups to its own list, for who may see names to persons too', async () => {
    const counted = (clinicId: string, region: ClinicFigures['region']) =>
      someFigures({
        clinicId,
        region,
        days: 1,
        minutes: 60,
        registered: 4,
        joined: 2,
        attended: 1,
        personMinutes: 90,
        people: { keys: [1, 2], erased: 0, erasedReturning: 0 },
        institutions: { count: 2, keys: [3, 4] },
        countries: { count: 1, codes: ['PE'] },
      })
    const clinics = [counted('peru', 'Americas'), counted('gambia', 'Africa')]
    const hrefsFor = async (role: 'analyst' | 'organiser') => {
      const response = await (await aConsoleWithFigures(role, clinics)).get(
        '/console/programme?by=region&a=Americas&b=Africa',
      )
      const html = await response.text()
      const rows = (html.split('Side by side</h2>')[1]?.split('</table>')[0] ?? '').split('<tr>')
      return Object.fromEntries(
        figureDefinitions.map(({ label }) => {
          const row = rows.find((text) => text.includes(`>${label} <span`)) ?? ''
          return [
            label,
            [...row.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')),
          ]
        }),
      )
    }
    const both = (write: (group: string) => string) =>
      ['Americas', 'Africa'].map((region) => write(`dimension=region&value=${region}`))
    const ofClinics = both((group) => `/console/programme?by=clinic&${group}#groups-of-clinics`)
    const ofPeople = (figure: string) =>
      both((group) => `/console/programme/people?figure=${figure}&${group}`)
    const ofReach = (list: string) => both((group) => `/console/programme/${list}?${group}`)
    const ofAll = {
      Clinics: ofClinics,
      Days: ofClinics,
      Hours: ofClinics,
      Registered: ofPeople('registered'),
      Joined: ofPeople('joined'),
      Attended: ofPeople('attended'),
      'Attendance rate': ofClinics,
      People: ofPeople('people'),
      Returning: ofPeople('returning'),
      Institutions: ofReach('institutions'),
      Countries: ofReach('countries'),
      'Person-hours': ofClinics,
    }
    expect(await hrefsFor('organiser')).toEqual(ofAll)
    expect(await hrefsFor('analyst')).toEqual({ ...ofAll, People: ofClinics, Returning: ofClinics })
  })
})
