import { h } from './dom';

/** Shows the little Markdown that BackBot's texts use: paragraphs, "- " lists, and **bold**. */
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
  return text.split(/\*\*(.+?)\*\*/).map((part, index) => (index % 2 ? h('strong', {}, part) : part));
}

/** The same text without marks, to be read aloud or copied. */
export function plainText(text: string): string {
  return text.replace(/\*\*(.+?)\*\*/g, '$1').replace(/\[(.+?)\]\((.+?)\)/g, '$1');
}
