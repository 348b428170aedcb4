import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import { directionOf } from '../language/direction'
import { mailVoice } from '../language/mail-voice'
import type { Inline } from '../language/sentence'
import type { MailContent } from './content'
import { BlockView } from './html-blocks'
import { Pieces, type Reader } from './html-pieces'
import { darkStyles, look } from './look'

/** The HTML twin of a mail: one table for old mail programs, 600 px at most, no picture, no script, no third party. */
export const mailHtml = (content: MailContent, direction = directionOf(content.language)): string => {
  const { language } = content
  const reader = { lang: language, dir: direction }
  const { say } = mailVoice(language)
  const page = (
    <Page {...{ reader, title: content.subject, preview: content.preview }}>
      <Row reader={reader} style={look.band} className="band">
        <div style={look.brand}>{say('brand')}</div>
        <div style={look.clinic}>
          <bdi>{content.clinic}</bdi>
        </div>
      </Row>
      <Row reader={reader} style={look.body} className="body">
        <h1 style={look.heading}>{content.heading}</h1>
        {content.greeting && (
          <p style={look.paragraph}>
            <Pieces of={content.greeting} />
          </p>
        )}
        {content.blocks.map((block) => (
          <BlockView {...{ block, reader }} />
        ))}
      </Row>
      <Row reader={reader} style={look.footer} className="footer">
        {content.footer.map((line: Inline[]) => (
          <p style={look.footnote}>
            <Pieces of={line} />
          </p>
        ))}
        <p style={look.footnote}>{say('sender')}</p>
      </Row>
    </Page>
  )
  return `<!DOCTYPE html>${page.toString()}`
}

interface PageProps {
  reader: Reader
  title: string
  preview: string
}

const Page = ({ reader, title, preview, children }: PropsWithChildren<PageProps>) => (
  <html {...reader}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{title}</title>
      <style>{raw(darkStyles)}</style>
    </head>
    <body {...reader} style={look.page} class="page">
      <div style={look.preview}>{preview}</div>
      <table role="presentation" style={look.sheet} class="sheet">
        <tbody>{children}</tbody>
      </table>
    </body>
  </html>
)

interface RowProps {
  reader: Reader
  style: string
  className: string
}

const Row = ({ reader, style, className, children }: PropsWithChildren<RowProps>) => (
  <tr>
    <td {...reader} style={style} class={className}>
      {children}
    </td>
  </tr>
)
