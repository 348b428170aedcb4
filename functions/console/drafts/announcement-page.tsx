import type { Child } from 'hono/jsx'
import type { ReadValue } from '../../../shared/announcement/describe-reading'
import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { AnnouncementReview, ReviewedFinding } from '../../../shared/queries/announcement-review'
import { VersionInput } from '../../../shared/web/form/hidden-inputs'
import { EmptyState, NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'
import { FindingChoices } from '../components/finding-choices'
import { AnnotatedText, FindingList } from '../components/finding-list'
import { pluralise } from '../components/labels'

interface AnnouncementProps {
  staff: StaffMember
  clinic: Clinic
  review: AnnouncementReview
  /** The other drafts that came from the same text. */
  relatedDrafts: Clinic[]
  notice?: string | undefined
}

/** The text that a clinic was read from, with each finding next to its line. */
export const AnnouncementPage = ({ staff, clinic, review, relatedDrafts, notice }: AnnouncementProps) => {
  const { findings, reading } = review
  const canDecide = clinic.status === 'draft' && can(staff, 'clinic:edit', clinic)
  const renderChoices = canDecide
    ? (finding: ReviewedFinding) => <ChoiceForm clinic={clinic} finding={finding} />
    : undefined
  return (
    <ConsolePage title="Announcement" staff={staff} clinic={clinic} notice={notice}>
      <h1>Review the announcement</h1>
      {reading && <ReadSummary {...reading} />}
      {clinic.announcement && (
        <FindingsSummary {...{ findings, renderChoices }} isComplete={reading?.isComplete ?? false} />
      )}
      {relatedDrafts.length > 0 && <RelatedDrafts staff={staff} clinics={[clinic, ...relatedDrafts]} />}
      {canDecide && (
        <div class="actions">
          <a class="button primary" href={`/console/clinics/${clinic.id}/edit`}>
            Review draft
          </a>
        </div>
      )}
      {clinic.announcement ? (
        <AnnotatedText
          text={clinic.announcement}
          findings={findings}
          names={namesByLine(reading?.values ?? [])}
          renderChoices={renderChoices}
        />
      ) : (
        <EmptyState>
          <p>This clinic was not read from an announcement.</p>
        </EmptyState>
      )}
    </ConsolePage>
  )
}

/** The choices of a finding; a button saves its values in the draft. */
const ChoiceForm = ({ clinic, finding }: { clinic: Clinic; finding: ReviewedFinding }) => (
  <form method="post" action={`/console/clinics/${clinic.id}/announcement/choices`}>
    <VersionInput version={clinic.version} />
    <FindingChoices finding={finding} name="choice" />
  </form>
)

/** What was read, each value with links to the lines that gave it. */
const ReadSummary = ({ summary, values }: { summary: string; values: ReadValue[] }) => (
  <section>
    <p class="lead">{summary}</p>
    <details>
      <summary>Where each value was read</summary>
      <ul>
        {values.map(({ name, text, lines }) => (
          <li>
            {name.charAt(0).toUpperCase() + name.slice(1)}: <span dir="auto">{text}</span>
            {lines.slice(0, 8).map((line) => (
              <>
                {' '}
                <a href={`#line-${line}`}>Line {line}</a>
              </>
            ))}
          </li>
        ))}
      </ul>
    </details>
  </section>
)

const namesByLine = (values: ReadValue[]): Map<number, string[]> => {
  const names = new Map<number, string[]>()
  for (const { name, lines } of values)
    for (const line of lines) names.set(line, [...new Set([...(names.get(line) ?? []), name])])
  return names
}

interface FindingsSummaryProps {
  findings: ReviewedFinding[]
  isComplete: boolean
  renderChoices: ((finding: ReviewedFinding) => Child) | undefined
}

const FindingsSummary = ({ findings, isComplete, renderChoices }: FindingsSummaryProps) => {
  const open = findings.filter(({ isDecided }) => !isDecided)
  const required = open.filter(({ severity }) => severity === 'error').length
  const notes = open.filter(({ severity }) => severity === 'info').length
  const counts = [
    ...(open.length === notes ? [] : [`${pluralise(open.length - notes, 'point')} to check`]),
    ...(notes === 0 ? [] : [pluralise(notes, 'note')]),
  ]
  const withoutLine = findings.filter(({ line }) => line === null)
  if (findings.length === 0)
    return isComplete ? <p>Title, days, hours, time zone and mode were found on the page.</p> : null
  return (
    <NoticeBox tone={required > 0 ? 'warn' : 'accent'}>
      <p>
        {counts.join(', ')}
        {required > 0 && `, ${required} required before publishing`}, shown next to the text.
      </p>
      {withoutLine.length > 0 && <FindingList findings={withoutLine} renderChoices={renderChoices} />}
    </NoticeBox>
  )
}

const RelatedDrafts = ({ staff, clinics }: { staff: StaffMember; clinics: Clinic[] }) => (
  <section>
    <h2>{clinics.length} drafts were created from this text</h2>
    <ul>
      {clinics.map((draft) => (
        <li>
          <a
            href={`/console/clinics/${draft.id}${can(staff, 'clinic:edit', draft) ? '/edit' : ''}`}
            dir="auto"
          >
            {draft.title}
          </a>
        </li>
      ))}
    </ul>
  </section>
)
