import { figureDefinitions } from '../../../shared/domain/programme/figure-definitions'
import { reachFigures } from '../../../shared/domain/programme/people-pages'
import type { ProgrammeDimension } from '../../../shared/domain/programme/programme-groups'
import type { ProgrammeTotals } from '../../../shared/domain/programme/programme-totals'
import { genders } from '../../../shared/domain/values/gender'
import { SMALLEST_SHOWN_GROUP } from '../../../shared/domain/values/small-groups'
import { genderNameIn } from '../../../shared/i18n/gender-names'
import type { WorkbookSheet } from '../../../shared/import/workbook/write-workbook'
import { dimensionLabels, dimensionNames, labelGroup } from '../../../shared/queries/programme/group-labels'
import type { ProgrammeReport } from '../../../shared/queries/programme/read-programme'

/** `Registered: Woman`: one column for each answer and count, so that every file has the same. */
const genderColumns = [...genders, null].flatMap((gender, index) =>
  reachFigures.map((figure) => ({
    label: `${figure.charAt(0).toUpperCase()}${figure.slice(1)}: ${gender === null ? 'gender not given' : genderNameIn(gender, 'en')}`,
    read: ({ genders }: ProgrammeTotals) => genders?.groups[index]?.[figure] ?? null,
  })),
)
const exportedFigures = [...figureDefinitions, ...genderColumns]

/** The groups with every figure, then the total. What is not known is an empty cell. */
export const programmeTable = (
  report: ProgrammeReport,
  by: ProgrammeDimension,
): (string | number | null)[][] => [
  [dimensionLabels[by], ...exportedFigures.map(({ label }) => label)],
  ...report.groups.map((group) => [
    labelGroup(group.by, by, group.title),
    ...exportedFigures.map(({ read }) => read(group)),
  ]),
  ['All clinics', ...exportedFigures.map(({ read }) => read(report))],
]

const GENDER_DEFINITION = [
  'Gender',
  `as people gave it, of the clinics where at least one person did; for roles that see no names without clinics in which a group has fewer than ${SMALLEST_SHOWN_GROUP} people`,
]

/** The same table with the definition of each figure and the notes. */
export const programmeSheets = (report: ProgrammeReport, by: ProgrammeDimension): WorkbookSheet[] => {
  const [headings = [], ...rows] = programmeTable(report, by)
  const definitions = figureDefinitions.map(({ label, definition }) => [label, definition])
  return [
    {
      name: `By ${dimensionNames[by]}`,
      columns: headings.map((heading, index) => ({
        heading: String(heading),
        width: index === 0 ? 40 : 14,
        isShare: figureDefinitions[index - 1]?.unit === 'share',
      })),
      rows,
    },
    {
      name: 'Definitions and notes',
      columns: [
        { heading: 'Figure', width: 20 },
        { heading: 'Definition', width: 80 },
      ],
      rows: [...definitions, GENDER_DEFINITION, ...report.notes.map((note) => ['Note', note])],
    },
  ]
}
