/** Parts of the design system that pages never use: they need JavaScript, or the portal has its own. */
const unused = [
  'accordion',
  'back-to-top',
  'breadcrumbs',
  'button-(?:menu|mobile|overflow)',
  'cookie',
  'date-picker',
  'datepicker',
  'fds-modal',
  'footer',
  'form-input-(?:prefix|suffix|wrapper)',
  'has-(?:close|transparent)',
  'header',
  'hidden-content',
  'icon-(?!svg)',
  'language-switcher',
  'mobile',
  'modal',
  'navigation-menu',
  'overflow',
  'pagination',
  'portal',
  'search',
  'sidemenu',
  'solution',
  'spinner',
  'step-indicator',
  'submenu',
  'tab-',
  'table-(?!-)',
  'table--(?:selectable|lg|md|sm|xl)',
  'tabnav',
  'toast',
  'toggle',
  'tooltip',
  '(?:m|p)[btlrxy]?-(?:sm|md|lg|xl)-',
  '(?:align|justify|order|offset|flex|w-percent|min|max)-',
  '(?:bg|border|fill|text)-(?:sm|md|lg|xl)',
];
const needless = new RegExp(`\\.(?:${unused.join('|')})`);

/** The stylesheet without font faces (the portal has its own) and without rules that only style unused parts. */
export function stripUnused(css: string): string {
  return css
    .replaceAll(/@font-face\{[^}]*\}|\/\*.*?\*\/|@charset[^;]*;|\/\*# .*$/gs, '')
    .replaceAll(/([^{}]+)\{([^{}]*)\}/g, (_rule, selectors: string, body: string) => {
      const kept = selectors.split(/,(?![^(]*\))/).filter((each) => !needless.test(each));
      return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`;
    })
    .replaceAll(/@media[^{}]*\{\s*\}/g, '');
}
