import { describe, expect, it } from 'vitest'
import type { ClinicFigures } from '../../../../shared/domain/clinic/clinic-figures'
import { addUpGenders, hideSmallGenders } from '../../../../shared/domain/programme/gender-groups'
import { genderCounts, someFigures } from '../../../support/builders/figures-builder'

const clinic = (all: [number, number, number], answers: Parameters<typeof genderCounts>[0]): ClinicFigures =>
  someFigures({ registered: all[0], joined: all[1], attended: all[2], genders: genderCounts(answers) })

describe('the genders of several clinics', () => {
  it('are added up over the clinics that know any, with the people who did not tell it', () => {
    const totals = addUpGenders([
      clinic([20, 12, 10], { woman: [8, 6, 5], man: [7, 4, 4], undisclosed: [1, 0, 0] }),
      someFigures({ registered: 900 }),
      clinic([6, 6, 6], { woman: [6, 6, 6] }),
    ])
    expect(totals).toEqual({
      clinics: 2,
      groups: [
        { gender: 'woman', registered: 14, joined: 12, attended: 11 },
        { gender: 'man', registered: 7, joined: 4, attended: 4 },
        { gender: 'other', registered: 0, joined: 0, attended: 0 },
        { gender: 'undisclosed', registered: 1, joined: 0, attended: 0 },
        { gender: null, registered: 4, joined: 2, attended: 1 },
      ],
    })
  })

  it('are not known where nobody told any', () => {
    expect(addUpGenders([])).toBeNull()
    expect(addUpGenders([someFigures({ registered: 900 })])).toBeNull()
  })

  it('leave out who joined where no day is known yet', () => {
    const unknown = { registered: 3, joined: null, attended: null }
    const none = { registered: 0, joined: null, attended: null }
    const before = someFigures({
      registered: 4,
      genders: { woman: unknown, man: none, other: none, undisclosed: none },
    })
    const [women, , , , untold] = addUpGenders([before])?.groups ?? []
    expect([women, untold]).toEqual([
      { gender: 'woman', ...unknown },
      { gender: null, registered: 1, joined: null, attended: null },
    ])
  })
})

describe('the genders of a clinic', () => {
  it.each<[string, [number, number, number], Parameters<typeof genderCounts>[0], boolean]>([
    ['large groups', [30, 20, 10], { woman: [15, 10, 5], man: [15, 10, 5] }, true],
    ['nobody of one answer', [30, 20, 10], { woman: [30, 20, 10] }, true],
    ['four men', [34, 20, 10], { woman: [30, 20, 10], man: [4, 0, 0] }, false],
    ['four men who joined', [45, 24, 10], { woman: [30, 20, 10], man: [15, 4, 0] }, false],
    ['three women who did not join', [40, 29, 20], { woman: [20, 17, 10], man: [20, 12, 10] }, false],
    ['one who did not tell', [31, 21, 11], { woman: [15, 10, 5], man: [15, 10, 5] }, false],
    ['two who prefer not to say', [32, 20, 10], { woman: [30, 20, 10], undisclosed: [2, 0, 0] }, false],
  ])('of %s', (_, all, answers, isShown) => {
    const figures = clinic(all, answers)
    expect(hideSmallGenders(figures)).toEqual(isShown ? figures : { ...figures, genders: null })
  })
})
