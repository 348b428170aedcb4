import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import { textDirectionOf } from '../../i18n/language-properties'
import { mailTranslator } from '../../i18n/mail-translator'
import type { MessagePart } from '../../i18n/translator'
import type { MailContent } from '../content/mail-content'
import { ContentBlockView } from './html-blocks'
import { IsolatedText, type LanguageAttributes, MessageParts } from './html-message-parts'
import { mailStyleSheet, mailStyles } from './mail-styles'

/** The HTML twin of a mail: one table for old mail programs, 600 px at most, no picture, no script, no third party. */
export const renderMailHtml = (content: MailContent): string => {
  const { language } = content
  const languageAttributes = { lang: language, dir: textDirectionOf(language) }
  const { t } = mailTranslator(language)
  const document = (
    <MailPage {...{ languageAttributes, title: content.subject, preview: content.preview }}>
      <SectionRow languageAttributes={languageAttributes} style={mailStyles.band} className="band">
        <div style={mailStyles.brand}>{t('brand')}</div>
        <div style={mailStyles.clinic}>
          <IsolatedText text={content.clinic} language={content.clinicLanguage ?? null} />
        </div>
      </SectionRow>
      <SectionRow languageAttributes={languageAttributes} style={mailStyles.body} className="body">
        <h1 style={mailStyles.heading}>{content.heading}</h1>
        {content.greeting && (
          <p style={mailStyles.paragraph}>
            <MessageParts parts={content.greeting} />
          </p>
        )}
        {content.blocks.map((block) => (
          <ContentBlockView {...{ block, languageAttributes }} />
        ))}
      </SectionRow>
      <SectionRow languageAttributes={languageAttributes} style={mailStyles.footer} className="footer">
        {content.footer.map((line: MessagePart[]) => (
          <p style={mailStyles.footnote}>
            <MessageParts parts={line} />
          </p>
        ))}
        <p style={mailStyles.footnote}>{t('sender')}</p>
      </SectionRow>
    </MailPage>
  )
  return `<!DOCTYPE html>${document.toString()}`
}

interface PageProps {
  languageAttributes: LanguageAttributes
  title: string
  preview: string
}

const MailPage = ({ languageAttributes, title, preview, children }: PropsWithChildren<PageProps>) => (
  <html {...languageAttributes}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{title}</title>
      <style>{raw(mailStyleSheet)}</style>
    </head>
    <body {...languageAttributes} style={mailStyles.page} class="page">
      <div style={mailStyles.preview}>{preview}</div>
      <table role="presentation" style={mailStyles.sheet} class="sheet">
        <tbody>{children}</tbody>
      </table>
    </body>
  </html>
)

interface RowProps {
  languageAttributes: LanguageAttributes
  style: string
  className: string
}

const SectionRow = ({ languageAttributes, style, className, children }: PropsWithChildren<RowProps>) => (
  <tr>
    <td {...languageAttributes} style={style} class={className}>
      {children}
    </td>
  </tr>
)
