import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { templates } from '../../src/web/set-up-views.ts';

const root = path.join(import.meta.dirname, '../..');
const found = ['views', 'src/self-services'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.njk'))
    .map((file) => ({ name: file, source: readFileSync(path.join(root, folder, file), 'utf8') })),
);

describe.each(found)('$name', ({ name, source }) => {
  it('can be parsed', () => {
    expect(() => templates.getTemplate(name, true)).not.toThrow();
  });

  it('lets nothing past the escaping', () => {
    expect(source).not.toMatch(/\|\s*safe\b|autoescape\s+false/);
  });

  it('keeps to characters that are encoded fast', () => {
    expect(source.match(/[\u0100-\uffff]/g)).toBeNull();
  });

  it('has no script or style of its own, which the content policy would stop', () => {
    expect(source).not.toMatch(/\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\ssrc=)/);
  });

  it('gives every button a type', () => {
    const buttons = source.match(/<button\b[^>]*>/g) ?? [];
    expect(buttons.filter((button) => !/\stype=/.test(button))).toEqual([]);
  });
});
