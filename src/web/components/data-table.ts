import { attributes, html, type Markup, type Part } from './html.ts';

export interface TableModel {
  readonly caption: string;
  /** Hides the caption where a heading just above says the same. */
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly (string | { readonly text: string; readonly numeric?: boolean })[];
  readonly rows: readonly (readonly Part[])[];
  /** Makes the first cell of each row its header. */
  readonly rowHeaders?: boolean | undefined;
}

/** A table whose cells carry their column's name, so that narrow screens can show it beside them. */
export function dataTable(model: TableModel): Markup {
  const columns = model.columns.map((column) =>
    typeof column === 'string' ? { text: column, numeric: false } : column,
  );
  return html`<table class="table table--responsive-headers data-table"><caption${attributes({
    class: model.captionHidden === true ? 'sr-only' : undefined,
  })}>${model.caption}</caption><thead><tr>${columns.map(
    (column) =>
      html`<th scope="col"${attributes({ class: column.numeric ? 'numeric' : undefined })}>${column.text}</th>`,
  )}</tr></thead><tbody>${model.rows.map(
    (row) =>
      html`<tr>${row.map((cell, index) => {
        const column = columns[index];
        const set = attributes({
          'data-title': column?.text,
          class: column?.numeric ? 'numeric' : undefined,
        });
        return index === 0 && model.rowHeaders === true
          ? html`<th scope="row"${set}>${cell}</th>`
          : html`<td${set}>${cell}</td>`;
      })}</tr>`,
  )}</tbody></table>`;
}
