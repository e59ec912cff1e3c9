/** What people read, and where a fact was read: no test asks for the words, so no mutant is made of them. */
const prose = ['da', 'en', 'title', 'checked'];

/** A plugin of kind "Ignore", as Stryker loads it. */
export const strykerPlugins = [{ kind: 'Ignore', name: 'prose', value: { shouldIgnore } }];

function shouldIgnore(path) {
  const isProse =
    path.isStringLiteral() &&
    path.parentPath?.isObjectProperty() &&
    prose.includes(path.parent.key.name);
  return isProse ? 'prose' : undefined;
}
