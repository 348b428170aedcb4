import type { ReadValue } from '../../../shared/announcement/describe-reading'
import type { Finding } from '../../../shared/announcement/draft-clinic'
import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { EmptyState, NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'
import { AnnotatedText, FindingList } from '../components/finding-list'

interface AnnouncementProps {
  staff: StaffMember
  clinic: Clinic
  findings: Finding[]
  /** What was read from the text; undefined when the clinic was not read from one. */
  reading?: { summary: string; values: ReadValue[] } | undefined
  /** The other drafts that came from the same text. */
  relatedDrafts: Clinic[]
}

/** The text that a clinic was read from, with each finding next to its line. */
export const AnnouncementPage = ({ staff, clinic, findings, reading, relatedDrafts }: AnnouncementProps) => (
  <ConsolePage title="Announcement" staff={staff} clinic={clinic}>
    <h1>Review the announcement</h1>
    {reading && <ReadSummary {...reading} />}
    {clinic.announcement && <FindingsSummary findings={findings} isComplete={reading !== undefined} />}
    {relatedDrafts.length > 0 && <RelatedDrafts staff={staff} clinics={[clinic, ...relatedDrafts]} />}
    {clinic.status === 'draft' && can(staff, 'clinic:edit', clinic) && (
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
      />
    ) : (
      <EmptyState>
        <p>This clinic was not read from an announcement.</p>
      </EmptyState>
    )}
  </ConsolePage>
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

const FindingsSummary = ({ findings, isComplete }: { findings: Finding[]; isComplete: boolean }) => {
  const toDecide = findings.filter(({ severity }) => severity === 'error').length
  const withoutLine = findings.filter(({ line }) => line === null)
  if (findings.length === 0)
    return isComplete ? <p>Title, days, hours, time zone and mode were found on the page.</p> : null
  return (
    <NoticeBox tone={toDecide > 0 ? 'warn' : 'accent'}>
      <p>
        {findings.length === 1 ? '1 point to check' : `${findings.length} points to check`}
        {toDecide > 0 && `, ${toDecide} required before publishing`}, shown next to the text.
      </p>
      {withoutLine.length > 0 && <FindingList findings={withoutLine} />}
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
