/** Starts the page. */
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/list.css";
import "./styles/order.css";
import "./styles/steps.css";
import "./styles/answers.css";
import "./styles/forms.css";
import "./styles/views.css";
import "./styles/desk.css";
import "./shell/app";
