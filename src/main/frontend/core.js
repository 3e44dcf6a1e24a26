// On every page, small. Everything works without it.
import htmx from 'htmx.org';

window.htmx = htmx;
