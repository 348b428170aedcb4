/**
 * Inline styles, because many mail programs drop style sheets. `start` and `end` follow the direction of
 * the text; where a program does not know them it falls back to the direction of the cell. Cells of inner
 * tables inherit the font.
 */
const textColor = '#14212b'
const mutedColor = '#51616e'
const accentColor = '#00639c'
const borderColor = '#d5dee5'
const fontFamily = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,'Noto Sans',sans-serif"
const rowLine = `border-top:1px solid ${borderColor}`

export const mailStyles = {
  page: `margin:0;padding:0;background:#eef2f5;color:${textColor};${fontFamily};font-size:16px;line-height:1.5`,
  preview: 'display:none;max-height:0;overflow:hidden',
  sheet: `width:100%;max-width:600px;margin:0 auto;border-collapse:collapse;background:#ffffff`,
  band: `padding:20px 24px;background:${accentColor};color:#ffffff;${fontFamily}`,
  brand: 'font-size:14px;line-height:1.4;letter-spacing:.02em',
  clinic: 'font-size:18px;line-height:1.35;font-weight:700;overflow-wrap:anywhere',
  body: `padding:24px;color:${textColor};${fontFamily};font-size:16px;line-height:1.5;overflow-wrap:anywhere`,
  heading: 'margin:0 0 16px;font-size:24px;line-height:1.25;font-weight:700',
  title: 'margin:24px 0 8px;font-size:17px;line-height:1.35;font-weight:700',
  paragraph: 'margin:0 0 16px',
  times: 'width:100%;border-collapse:collapse;margin:0 0 20px',
  timesCell: `padding:12px 0;border-top:1px solid ${borderColor};font-size:16px;line-height:1.5`,
  label: `font-size:14px;color:${mutedColor}`,
  date: 'font-weight:700',
  outdated: 'text-decoration:line-through',
  counts: 'width:100%;font-size:15px;border-collapse:collapse;margin:0 0 20px',
  bars: 'width:100%;font-size:15px;table-layout:fixed;border-collapse:collapse;margin:0 0 20px',
  programme: 'width:100%;border-collapse:collapse;margin:0 0 20px;font-size:15px;line-height:1.45',
  hour: `width:104px;padding:6px 0;vertical-align:top;white-space:nowrap;color:${mutedColor}`,
  item: 'padding:6px 0;vertical-align:top',
  button: `display:inline-block;padding:14px 24px;border-radius:6px;background:${accentColor};color:#ffffff;font-weight:700;text-decoration:none`,
  secondaryButton: `display:inline-block;padding:11px 20px;border:1px solid ${accentColor};border-radius:6px;color:${accentColor};font-weight:700;text-decoration:none`,
  joinLink: 'width:100%;border-collapse:separate;margin:0 0 20px;background:#e4f1f9;border-radius:8px',
  joinLinkCell: `padding:20px;font-size:16px;line-height:1.5;overflow-wrap:anywhere`,
  joinLinkTitle: 'margin:0 0 8px;font-size:18px;line-height:1.35;font-weight:700',
  address: 'margin:0 0 8px;font-size:14px;word-break:break-all',
  note: `margin:0;font-size:14px;color:${mutedColor}`,
  link: `color:${accentColor}`,
  number: `width:64px;padding:6px 0;font-size:26px;line-height:1.2;font-weight:700`,
  numberLabel: `padding:6px 0;font-size:16px`,
  columnHeadings: `text-align:end;vertical-align:bottom;font-size:12px;line-height:1.35;overflow-wrap:break-word;color:${mutedColor}`,
  columnHeading: 'width:22%;text-align:end;font-weight:400',
  firstColumnHeading: 'width:34%;text-align:start;font-weight:400',
  longHeadings: 'overflow-wrap:anywhere;hyphens:auto',
  countRows: 'text-align:end;vertical-align:top;line-height:2;overflow-wrap:break-word',
  countRow: rowLine,
  countLabel: 'padding:5px 0;line-height:1.35;text-align:start',
  longWordLabel: 'padding:5px 0;line-height:1.35;text-align:start;overflow-wrap:anywhere',
  firstBarLabel: 'width:46%',
  firstBarValue: 'width:12%',
  bar: `background:${accentColor};line-height:.8`,
  footer: `padding:20px 24px 28px;border-top:1px solid ${borderColor};${fontFamily};color:${mutedColor};font-size:14px;line-height:1.5;overflow-wrap:anywhere`,
  footnote: 'margin:0 0 8px',
} as const

/**
 * For mail programs that draw no line of a row, for the narrowest phones, on which long words are broken, and for
 * programs that know the reader's wish for a dark screen.
 */
export const mailStyleSheet = `.counts tbody td{${rowLine}}
@media (max-width:350px){.counts *{overflow-wrap:anywhere!important}}
@media (prefers-color-scheme:dark){
.page{background:#0d151b!important;color:#e8eef2!important}
.sheet{background:#16222b!important}
.body{color:#e8eef2!important}
.band{background:#004a75!important}
.times-cell,.counts tr,.counts tbody td,.footer{border-color:#33444f!important}
.label,.counts thead,.footer{color:#a9bac6!important}
.join-link{background:#123247!important}
.link{color:#7cc4f0!important}
.bar{background:#7cc4f0!important}
.button{background:#7cc4f0!important;color:#08141c!important}
.secondary-button{border-color:#7cc4f0!important;color:#7cc4f0!important}
}`
