/** Pages are whole without this file; with it, what only helps whoever has scripts is shown. */
document.documentElement.dataset.scripts = 'on';
