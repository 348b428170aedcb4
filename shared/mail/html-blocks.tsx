import type { Action, Block, TimeRow } from './content'
import { Address, type Of, Pieces, type Reader } from './html-pieces'
import { Counts, Numbers } from './html-tables'
import { look } from './look'

export const BlockView = ({ block, reader }: { block: Block; reader: Reader }) => {
  if (block.type === 'paragraph') {
    return (
      <p style={look.paragraph}>
        <Pieces of={block.text} />
      </p>
    )
  }
  if (block.type === 'times') return <Times {...{ block, reader }} />
  if (block.type === 'programme') return <Programme {...{ block, reader }} />
  if (block.type === 'action') return <Button action={block.action} quiet={block.quiet} />
  if (block.type === 'way-in') return <WayIn {...{ block, reader }} />
  if (block.type === 'numbers') return <Numbers {...{ block, reader }} />
  return <Counts {...{ block, reader }} />
}

const Times = ({ block, reader }: Of<'times'>) => (
  <>
    {block.title !== null && <h2 style={look.title}>{block.title}</h2>}
    <table role="presentation" style={look.times} class="times">
      <tbody>
        {block.rows.map((row) => (
          <tr>
            <td {...reader} style={look.timesCell} class="times-cell">
              <Time row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
)

const Time = ({ row }: { row: TimeRow }) => {
  const words = (
    <>
      <div style={look.date}>{row.date}</div>
      <div>
        <bdi>{row.clock}</bdi>
      </div>
      {row.own && (
        <div>
          {row.own.label} <bdi>{row.own.words}</bdi>
        </div>
      )}
    </>
  )
  return (
    <>
      <div style={look.label} class="label">
        {row.label}
      </div>
      {row.struck ? <del style={look.struck}>{words}</del> : words}
    </>
  )
}

const Programme = ({ block, reader }: Of<'programme'>) => (
  <>
    <h2 style={look.title}>{block.title}</h2>
    <table role="presentation" style={look.programme}>
      <tbody>
        {block.items.map(({ time, title, quiet }) => (
          <tr>
            <td {...reader} style={look.hour} class="label">
              <bdi dir="ltr">{time}</bdi>
            </td>
            <td {...reader} style={look.item} class={quiet ? 'label' : undefined}>
              <bdi>{title}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    {block.more !== null && <p style={look.paragraph}>{block.more}</p>}
  </>
)

const Button = ({ action, quiet = false }: { action: Action; quiet?: boolean }) => (
  <p style={look.paragraph}>
    <a
      href={action.url}
      style={quiet ? look.quietButton : look.button}
      class={quiet ? 'quiet-button' : 'button'}
    >
      {action.label}
    </a>
  </p>
)

const WayIn = ({ block, reader }: Of<'way-in'>) => (
  <table role="presentation" style={look.wayIn} class="way-in">
    <tbody>
      <tr>
        <td {...reader} style={look.wayInCell}>
          <h2 style={look.wayInTitle}>{block.title}</h2>
          {block.text.length > 0 && (
            <p style={look.paragraph}>
              <Pieces of={block.text} />
            </p>
          )}
          <Button action={block.action} />
          <p style={look.address}>
            <Address url={block.action.url} label={null} />
          </p>
          <p style={look.note} class="label">
            {block.note}
          </p>
        </td>
      </tr>
    </tbody>
  </table>
)
