import { h } from './dom';

/** Shows the little Markdown that BackBot's texts use: paragraphs, "- " lists, **bold** and _italics_. */
export function paragraphs(text: string): Node[] {
  return text.trim().split(/\n{2,}/).map((block) => {
    const lines = block.split('\n');
    if (lines.every((line) => /^[-*] /.test(line))) {
      return h('ul', {}, ...lines.map((line) => h('li', {}, ...inline(line.slice(2)))));
    }
    return h('p', {}, ...lines.flatMap((line, index) => (index ? [h('br'), ...inline(line)] : inline(line))));
  });
}

function inline(text: string): (Node | string)[] {
  return text
    .split(/(\*\*.+?\*\*|\b_.+?_\b)/)
    .map((part) => (/^\*\*.+\*\*$/.test(part) ? h('strong', {}, part.slice(2, -2)) : /^_.+_$/.test(part) ? h('em', {}, part.slice(1, -1)) : part));
}

/** The same text without marks, to be read aloud or copied. */
export function plainText(text: string): string {
  return text.replace(/\*\*(.+?)\*\*/g, '$1').replace(/\b_(.+?)_\b/g, '$1').replace(/\[(.+?)\]\((.+?)\)/g, '$1');
}
