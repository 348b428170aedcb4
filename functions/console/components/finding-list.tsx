import type { Finding } from '../../../shared/announcement/draft-clinic'
import { StatusBadge } from '../../../shared/web/notices'
import { findingSeverityLabels } from './labels'

/** A list of findings; each states its severity in a word and a colour. */
export const FindingList = ({
  findings,
  lineLink,
}: {
  findings: Finding[]
  lineLink?: (line: number) => string
}) => (
  <ul class="findings">
    {findings.map(({ severity, line, message }) => (
      <li class={findingSeverityLabels[severity].tone}>
        <StatusBadge tone={findingSeverityLabels[severity].tone}>
          {findingSeverityLabels[severity].label}
        </StatusBadge>{' '}
        <span dir="auto">{message}</span>
        {line !== null && lineLink && (
          <>
            {' '}
            <a href={lineLink(line)}>Line {line}</a>
          </>
        )}
      </li>
    ))}
  </ul>
)

const lineClass = (findings: Finding[], isRead: boolean): string | undefined => {
  if (findings.length === 0) return isRead ? 'read' : undefined
  const tones = findings.map(({ severity }) => findingSeverityLabels[severity].tone)
  return tones.includes('bad') ? 'noted bad' : tones.includes('warn') ? 'noted' : 'noted info'
}

/**
 * The announcement with its lines numbered, empty ones left out; each finding is shown beside its line.
 * @param names what was read from a line, by its number: `date`, `hours`
 */
export const AnnotatedText = ({
  text,
  findings,
  names = new Map(),
}: {
  text: string
  findings: Finding[]
  names?: Map<number, string[]>
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
            {lineFindings.length > 0 && <FindingList findings={lineFindings} />}
            {lineNames.length > 0 && <small class="read-as">Read: {lineNames.join(', ')}</small>}
          </li>
        )
      })}
    </ol>
  )
}
