import { raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import { ClinicsLogo } from './logo'
import { styleSheet } from './style/style-sheet'

/** The few words of the frame, in the reader's language. */
export interface LayoutLabels {
  skip: string
  /** The name beside the mark, and the second line under it. */
  name: string
  tagline: string
}

interface NavigationLink {
  href: string
  label: string
  current?: boolean
}

interface LayoutProps {
  /** BCP 47, for example `en` or `ar`. */
  language: string
  direction?: 'ltr' | 'rtl'
  /** The title of the page; the name is added to it in the window’s title. */
  title: string
  labels: LayoutLabels
  /** The address that the mark links to. */
  home: string
  navigation?: NavigationLink[]
  /** Shown beside the navigation: a sign-out form, a choice of language. */
  aside?: Child
  footer?: Child
  /** 72 rem instead of 46, for lists and tables. */
  wide?: boolean
  /** Large letters without header, navigation and footer, for a projector. */
  projected?: boolean
  /** Seconds after which a page without script asks again, for waiting and progress. */
  refresh?: number
  /** Addresses of own script files; the content security policy allows no inline script. */
  scripts?: string[]
  description?: string
  /** More for the head: metadata of the page's subject. */
  head?: Child
}

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 34 34'%3E%3Cpath fill='%2300639c' d='M17 2 30 6.5v9.2c0 8-5.4 13.6-13 16.3C9.4 29.3 4 23.7 4 15.7V6.5Z'/%3E%3C/svg%3E"

/** A whole page. Its `h1` belongs to the children. */
export const PageLayout = (props: PropsWithChildren<LayoutProps>) => (
  <>
    {raw('<!DOCTYPE html>')}
    <html lang={props.language} dir={props.direction ?? 'ltr'}>
      <head>
        <meta charset="utf-8" />
        <title>{`${props.title} · ${props.labels.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {props.description && <meta name="description" content={props.description} />}
        {props.head}
        {props.refresh !== undefined && <meta http-equiv="refresh" content={String(props.refresh)} />}
        <link rel="icon" href={icon} />
        <link rel="stylesheet" href={styleSheet.path} />
        {props.scripts?.map((script) => (
          <script src={script} defer />
        ))}
      </head>
      {props.projected ? (
        <body class="projected">
          <main>{props.children}</main>
        </body>
      ) : (
        <body class={props.wide ? 'wide' : undefined}>
          <a class="skip" href="#content">
            {props.labels.skip}
          </a>
          <PageHeader {...props} />
          <main id="content" class="wrap">
            {props.children}
          </main>
          <footer class="foot">
            <div class="wrap">{props.footer}</div>
          </footer>
        </body>
      )}
    </html>
  </>
)

const PageHeader = ({ labels, home, navigation = [], aside }: LayoutProps) => (
  <header class="top">
    <div class="wrap">
      <a class="brand" href={home}>
        <ClinicsLogo />
        <span>
          {labels.name}
          <small>{labels.tagline}</small>
        </span>
      </a>
      {(navigation.length > 0 || aside) && (
        <nav aria-label={labels.name}>
          {navigation.map(({ href, label, current }) => (
            <a href={href} aria-current={current ? 'page' : undefined}>
              {label}
            </a>
          ))}
          {aside}
        </nav>
      )}
    </div>
  </header>
)
