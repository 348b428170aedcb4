import type { Child } from 'hono/jsx'
import type { Finding } from '../../../shared/announcement/draft-clinic'
import { StatusBadge } from '../../../shared/web/notices'
import { findingSeverityLabels } from './labels'

/** A list of findings; each states its severity in a word and a colour. */
export const FindingList = <Item extends ShownFinding>({
  findings,
  lineLink,
  renderChoices,
}: {
  findings: Item[]
  lineLink?: (line: number) => string
  /** The choices below a finding, as buttons. */
  renderChoices?: ((finding: Item) => Child) | undefined
}) => (
  <ul class="findings">
    {findings.map((finding) => {
      const { tone, label } = labelOf(finding)
      return (
        <li class={tone}>
          <StatusBadge tone={tone}>{label}</StatusBadge> <span dir="auto">{finding.message}</span>
          {finding.line !== null && lineLink && (
            <>
              {' '}
              <a href={lineLink(finding.line)}>Line {finding.line}</a>
            </>
          )}
          {finding.choices && renderChoices?.(finding)}
        </li>
      )
    })}
  </ul>
)

/** A finding, and whether a person has decided on it since. */
type ShownFinding = Finding & { isDecided?: boolean }

const labelOf = ({ severity, isDecided }: ShownFinding) =>
  isDecided ? decidedLabel : findingSeverityLabels[severity]
const decidedLabel = { tone: 'good', label: 'Decided' } as const

const lineClass = (findings: ShownFinding[], isRead: boolean): string | undefined => {
  const open = findings.filter(({ isDecided }) => !isDecided)
  if (open.length === 0) return isRead || findings.length > 0 ? 'read' : undefined
  const tones = open.map(({ severity }) => findingSeverityLabels[severity].tone)
  return tones.includes('bad') ? 'noted bad' : tones.includes('warn') ? 'noted' : 'noted info'
}

/**
 * The announcement with its lines numbered, empty ones left out; each finding is shown beside its line.
 * @param names what was read from a line, by its number: `date`, `hours`
 */
export const AnnotatedText = <Item extends ShownFinding>({
  text,
  findings,
  names = new Map(),
  renderChoices,
}: {
  text: string
  findings: Item[]
  names?: Map<number, string[]>
  renderChoices?: ((finding: Item) => Child) | undefined
}) => {
  const byLine = Map.groupBy(findings, ({ line }) => line)
  return (
    <ol class="lines">
      {text.split(/\r\n|\r|\n/).map((line, index) => {
        const lineFindings = byLine.get(index + 1) ?? []
        const lineNames = names.get(index + 1) ?? []
        if (line.trim() === '' && lineFindings.length === 0) return null
        return (
          <li id={`line-${index + 1}`} class={lineClass(lineFindings, lineNames.length > 0)}>
            <span class="at">{index + 1}</span>
            <span dir="auto">{line}</span>
            {lineFindings.length > 0 && <FindingList findings={lineFindings} renderChoices={renderChoices} />}
            {lineNames.length > 0 && <small class="read-as">Read: {lineNames.join(', ')}</small>}
          </li>
        )
      })}
    </ol>
  )
}
