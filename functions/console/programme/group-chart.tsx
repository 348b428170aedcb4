import { formatFigure } from '../../../shared/domain/programme/figure-definitions'
import type { ProgrammeDimension, ProgrammeGroup } from '../../../shared/domain/programme/programme-groups'
import { dimensionNames, labelGroup } from '../../../shared/queries/programme/group-labels'
import { RankedBars } from '../../../shared/web/charts/ranked-bars'

/** As many as can be looked at; the table has all. */
const MAX_BARS = 12

/** The groups as ranked bars: of clinics by the registered people, of others by the clinics. */
export const GroupChart = ({ by, groups }: { by: ProgrammeDimension; groups: readonly ProgrammeGroup[] }) => {
  const isOfClinics = by === 'clinic'
  const ranked = isOfClinics ? rankByRegistered(groups) : groups
  const bars = ranked.slice(0, MAX_BARS).map((group) => ({
    label: isOfClinics
      ? withoutSeriesName(labelGroup(group.by, by, group.title))
      : labelGroup(group.by, by, group.title),
    value: isOfClinics ? group.registered : group.clinics,
    text: formatFigure(isOfClinics ? group.registered : group.clinics),
  }))
  if (bars.length === 0) return null
  const title = by === 'clinic' ? 'Registered by clinic' : `Clinics by ${dimensionNames[by]}`
  return (
    <figure class="chart">
      <RankedBars
        id="groups"
        title={title}
        description={bars.map(({ label, text }) => `${label}: ${text}`).join('; ')}
        bars={bars}
      />
      <figcaption>
        {title}
        {ranked.length > MAX_BARS && `, the first ${MAX_BARS} of ${ranked.length}`}
        {ranked.length < groups.length && `, of the ${ranked.length} clinics that know it`}. The table has
        every number.
      </figcaption>
    </figure>
  )
}

const rankByRegistered = (groups: readonly ProgrammeGroup[]): ProgrammeGroup[] =>
  groups
    .filter(({ registered }) => registered !== null)
    .toSorted((a, b) => (b.registered ?? 0) - (a.registered ?? 0))

/** Every clinic begins with the name of the series, which would leave no room for its own. */
const withoutSeriesName = (title: string): string =>
  title.replace(/^.*?security clinics?\b[\s–:-]*(?:for )?/i, '') || title
