import type { FunnelStep } from '../../../shared/domain/clinic-report/reach-funnel'
import type { ReportGroup } from '../../../shared/domain/clinic-report/report-groups'
import { type MessageKind, messageKindOf } from '../../../shared/domain/mail/kinds/message-kinds'
import { formatFigure } from '../../../shared/domain/programme/figure-definitions'
import type { Gender } from '../../../shared/domain/values/gender'
import { genderNameIn } from '../../../shared/i18n/gender-names'
import type { ReportDimension } from '../../../shared/queries/clinic-report/read-clinic-report'
import { labelGroup } from '../../../shared/queries/programme/group-labels'
import { formatSector } from '../attendees/attendee-labels'

export const dimensionHeadings: Record<ReportDimension, string> = {
  sector: 'Sector',
  institution: 'Institution',
  country: 'Country',
  gender: 'Gender',
  language: 'Language of e-mails',
}

const unknownLabels: Partial<Record<ReportDimension, string>> = {
  institution: 'not stated',
  gender: 'not given',
}

export const nameReportGroup = ({ key, label }: ReportGroup, dimension: ReportDimension): string => {
  if (key === null) return unknownLabels[dimension] ?? 'not known'
  if (dimension === 'gender') return genderNameIn(key as Gender, 'en')
  if (dimension === 'sector') return formatSector(key) || label
  // Two countries may have an institution of one name; its key begins with the country.
  return dimension === 'institution'
    ? `${label}, ${labelGroup(key.slice(0, 2), 'country')}`
    : labelGroup(key, dimension)
}

/** Who opened the page is not counted anywhere. */
export const formatStep = (step: FunnelStep, people: number | null): string =>
  step === 'pageOpened' ? 'not measured' : formatFigure(people)

/** `40%`; nothing where it is not known, or a share of no people. */
export const formatShare = (part: number | null, whole: number | null): string =>
  part === null || whole === null || whole === 0
    ? ''
    : (part / whole).toLocaleString('en', { style: 'percent', maximumFractionDigits: 0 })

export const nameMailKind = (kind: MessageKind): string => {
  const { label, reportLabel } = messageKindOf(kind)
  return reportLabel ?? label
}
